using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary><c>/communities</c>: where the bot works is the owner's word.</summary>
internal static class CommunityCommands
{
    public static async ValueTask<Turn> RunAsync(TypedCommand typed, Request request)
    {
        if (request.Caller is not { Standing.IsOwner: true } caller)
        {
            return FaqCommands.Say(request, Reply.Of("Only whoever runs this bot can do that."));
        }

        if (typed.Rest.Length > 0 && typed.FindIn(ModerationCatalogue.Communities) is null)
        {
            return FaqCommands.Say(request, CommandLines.Subcommands(ModerationCatalogue.Communities));
        }

        var all = await caller.State.Communities.AllAsync(request.Cancel);
        var (name, behind) = typed.FindIn(ModerationCatalogue.Communities) is { } found ? (found.Command.Name, found.Behind.Trim()) : ("list", "");
        return FaqCommands.Say(request, name switch
        {
            "approve" => await DecideAsync(request, caller, all, behind, CommunityState.Approved),
            "leave" => await DecideAsync(request, caller, all, behind, CommunityState.Refused),
            "status" => Status(request, all),
            _ => List(all),
        });
    }

    private static async ValueTask<Reply> DecideAsync(Request request, Caller caller, IReadOnlyList<Community> all, string typed, CommunityState state)
    {
        var command = state == CommunityState.Approved ? "approve" : "leave";
        var named = Named(all, typed);
        if (named.Count != 1)
        {
            return named.Count > 1 ? new Reply([ChoiceLists.Numbered("Which one?", named.Select(each => (Line(each), (ChoiceAction)new SayText($"/communities {command} {Number(each)}"))))])
                : Reply.Of(typed.Length == 0 ? $"Say which one: /communities {command} and its name or number." : $"I am in no community called “{VisibleText.Of(typed)}”. /communities lists them.");
        }

        var community = named[0];
        if (community.State == state || community.State == CommunityState.Left)
        {
            return Reply.Of(community.State == state ? $"That is so already: {Line(community)}." : $"I was removed from {ModeratorGate.NameOf(community)}; it has to add me again first.");
        }

        await caller.State.Communities.SaveAsync(community with { State = state }, request.Cancel);
        await Arrival.TellAsync(caller.State, community with { State = state }, caller.Account.Id, request.Cancel);
        return Reply.Of(state == CommunityState.Approved
            ? $"{ModeratorGate.NameOf(community)} is approved: I answer there, and its moderators can write answers of their own."
            : $"I don't work in {ModeratorGate.NameOf(community)} any more. Its entries stay for now; /communities approve {Number(community)} takes me back.");
    }

    private static Reply List(IReadOnlyList<Community> all)
    {
        if (all.Count == 0)
        {
            return Reply.Of("I am in no community yet.");
        }

        var waiting = all.Where(each => each.State == CommunityState.Waiting).ToList();
        return new Reply(
        [
            Paragraph.Of($"I know {(all.Count == 1 ? "1 community" : $"{all.Count} communities")}:"),
            new PointList([.. all.Select(each => (IReadOnlyList<Run>)[new Run(Line(each))])], Numbered: false),
            .. waiting.Count == 0 ? [] : (Block[])[ChoiceLists.Numbered("Waiting for your word:", waiting.SelectMany(each => ((string, ChoiceAction)[])
            [
                ($"Approve {ModeratorGate.NameOf(each)}", new SayText($"/communities approve {Number(each)}")),
                ($"Say no to {ModeratorGate.NameOf(each)}", new SayText($"/communities leave {Number(each)}")),
            ]))],
        ]);
    }

    private static Reply Status(Request request, IReadOnlyList<Community> all)
    {
        var entries = request.OfBase.Entries;
        return Reply.Of(
            $"I work in {all.Count(each => each.State == CommunityState.Approved)} of {all.Count} communities; {all.Count(each => each.State == CommunityState.Waiting)} wait for your word.",
            $"The base has {entries.Count} entries, the newest checked on {entries.Max(entry => entry.Checked)?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no day"}; content {request.OfBase.Hash[..8]}.");
    }

    private static string Line(Community community) => $"{Number(community)} {ModeratorGate.NameOf(community)} ({community.Platform}): " + community.State switch
    {
        CommunityState.Waiting => "waits for your word",
        CommunityState.Approved => "approved",
        CommunityState.Refused => "refused",
        _ => "I was removed from it",
    };

    private static string Number(Community community) => $"#{community.Id.ToString(CultureInfo.InvariantCulture)}";

    private static List<Community> Named(IReadOnlyList<Community> all, string typed)
    {
        if (typed.Length == 0)
        {
            return [];
        }

        if (long.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && all.FirstOrDefault(each => each.Id == id) is { } numbered)
        {
            return [numbered];
        }

        var exact = all.Where(each => each.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact : [.. all.Where(each => each.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Take(9)];
    }
}
