using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary><c>/setup</c>: what a community's moderators decide.</summary>
internal static class SetupCommand
{
    private const int MostHosts = 50;
    private const int FewestDays = 30;
    private const int MostDays = 1_000;

    public static async ValueTask<Turn> RunAsync(TypedCommand typed, Request request)
    {
        if (ModeratorGate.Refusal(request.Caller) is { } refusal)
        {
            return FaqCommands.Say(request, Reply.Of(refusal));
        }

        if (request.Caller!.Standing.Community is not { } community)
        {
            return FaqCommands.Say(request, Reply.Of("These settings belong to a community; the base has none."));
        }

        if (typed.Rest.Length > 0 && typed.FindIn(ModerationCatalogue.Setup) is null)
        {
            return FaqCommands.Say(request, CommandLines.Subcommands(ModerationCatalogue.Setup));
        }

        var (name, behind) = typed.FindIn(ModerationCatalogue.Setup) is { } found ? (found.Command.Name, found.Behind.Trim()) : ("show", "");
        var (settings, said) = name switch
        {
            "links" when behind.Length > 0 => Links(community.Settings, behind),
            "review" when behind.Length > 0 => Review(community.Settings, behind),
            "digest" when behind.Length > 0 => Digest(community.Settings with { DigestTo = request.Caller.Account.Id }, behind),
            _ => (null, null),
        };
        if (settings is not null)
        {
            await request.Caller.State.Communities.SaveAsync(community with { Settings = settings }, request.Cancel);
        }

        return FaqCommands.Say(request, said is null ? Show(community) : Reply.Of(said));
    }

    private static Reply Show(Community community) => new(
    [
        Paragraph.Of($"What {ModeratorGate.NameOf(community)} wants of me:"),
        new PointList(
        [
            [new Run($"Links: {(community.Settings.LinkHosts.Count == 0 ? "answers may not link anywhere" : "answers may link to " + string.Join(", ", community.Settings.LinkHosts))}. /setup links add nhs.uk")],
            [new Run($"Review: an answer is due for another look after {community.Settings.ReviewDays} days. /setup review 180")],
            [new Run($"Digest of what stayed unanswered: {community.Settings.Digest.ToString().ToLowerInvariant()}. /setup digest off, daily or weekly")],
        ],
            Numbered: false),
    ]);

    private static (CommunitySettings? Settings, string Said) Links(CommunitySettings settings, string typed)
    {
        var words = typed.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var removes = words[0].Equals("remove", StringComparison.OrdinalIgnoreCase);
        var name = words.Length > 1 && (removes || words[0].Equals("add", StringComparison.OrdinalIgnoreCase)) ? words[1] : words.Length == 1 ? words[0] : "";
        if (HostList.Read(name) is not { } host)
        {
            return (null, "Name a host in plain letters, such as: /setup links add nhs.uk. Nothing was changed.");
        }

        var rest = settings.LinkHosts.Where(each => !each.Equals(host, StringComparison.OrdinalIgnoreCase)).ToList();
        return removes && rest.Count == settings.LinkHosts.Count ? (null, $"{host} is not on the list. Nothing was changed.")
            : removes ? (settings with { LinkHosts = rest }, $"Answers can't link to {host} any more. Those that do stay as they are.")
            : rest.Count >= MostHosts ? (null, $"The list has {MostHosts} hosts, that is as many as it can have. Remove one first.")
            : (settings with { LinkHosts = [.. rest.Append(host).Order(StringComparer.Ordinal)] }, $"Answers may link to {host} and all below it now.");
    }

    private static (CommunitySettings? Settings, string Said) Review(CommunitySettings settings, string typed) =>
        int.TryParse(typed.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= FewestDays and <= MostDays
            ? (settings with { ReviewDays = days }, $"An answer is due for another look after {days} days now.")
            : (null, $"Give a number of days from {FewestDays} to {MostDays}, such as: /setup review 180. Nothing was changed.");

    private static (CommunitySettings? Settings, string Said) Digest(CommunitySettings settings, string typed) => typed.ToLowerInvariant() switch
    {
        "off" => (settings with { Digest = DigestRhythm.Off }, "No digest is sent any more."),
        "daily" => (settings with { Digest = DigestRhythm.Daily }, "Moderators get a digest on each day on which a question stayed unanswered."),
        "weekly" => (settings with { Digest = DigestRhythm.Weekly }, "Moderators get a digest in each week in which a question stayed unanswered."),
        _ => (null, "Say off, daily or weekly: /setup digest weekly. Nothing was changed."),
    };
}
