using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Commands;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Forms;
using MicroNeedlingBot.Reminders.Forms;

namespace MicroNeedlingBot.Moderation.Files;

/// <summary>Takes a file of entries: a summary first, then all of it in one transaction, after a yes.</summary>
internal sealed class BulkImportForm : IForm
{
    private const string Text = "text";
    private const string File = "file";
    private const string Scope = "scope";
    private const string Seen = "seen";
    private const int MostNamed = 10;
    private const int MostTried = 600;

    public string Name => "faq-import";

    /// <summary>Begins with the file that came with the message.</summary>
    public static async ValueTask<Turn> BeginAsync(Request request)
    {
        if (request.Caller!.File is not { } file)
        {
            return FaqCommands.Say(request, Reply.Of(
                "Send the file along with /faq import. It holds entries as in the knowledge folder, each below a line “=== topic/slug”; or a table whose first line is question,answer,phrasings,topic (phrasings with | between them)."));
        }

        if (BulkReader.Decode(file) is not (Text: { } text, _))
        {
            return FaqCommands.Say(request, Reply.Of($"{BulkReader.Decode(file).Problem} Nothing was saved."));
        }

        var dialogue = OpenDialogue.Begin("faq-import", (File, VisibleText.Of(file.Name)), (Scope, Number(request.Caller.Standing.CommunityId)))
            // As it is, with empty lines at its top: refusals name lines.
            .With(Text, text);
        return await new BulkImportForm().GoOnAsync(request, dialogue);
    }

    public async ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue)
    {
        var caller = request.Caller!;
        if (EditEntryForm.Closed(caller, long.Parse(dialogue[Scope] ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)) is { } closed)
        {
            return request.End(Reply.Of(closed));
        }

        var (items, problem) = BulkReader.Read(dialogue[Text] ?? "", caller.Now.InUtc().Date);
        if (problem is not null)
        {
            return request.End(Reply.Of($"{problem} Nothing was saved."));
        }

        var version = Number(await caller.State.Entries.VersionAsync(caller.Standing.CommunityId, request.Cancel));
        var plan = BulkPlan.Of(request, await Shelf.ReadAsync(request), items, $"from {dialogue[File] ?? "a file"}");
        var agreed = YesOrNo.Read(dialogue[YesOrNo.Field], "save");
        return agreed == false ? request.End(Reply.Of("All right, nothing was saved."))
            : plan.Revisions.Count == 0 || await OverAsync(plan, caller, request.Cancel) ? request.End(new Reply([.. Summary(plan), Paragraph.Of(plan.Revisions.Count == 0 ? "So there is nothing to save." : $"That makes more than {EditLimits.MostEntries} entries, and that is as many as I can keep for a community. Nothing was saved.")]))
            : agreed == true && string.Equals(dialogue[Seen], version, StringComparison.Ordinal) ? await SaveAsync(request, plan)
            : await AskAsync(request, dialogue, plan, version);
    }

    private static async ValueTask<Turn> AskAsync(Request request, OpenDialogue dialogue, BulkPlan plan, string version)
    {
        Block[] meanwhile = dialogue[Seen] is { } seen && !string.Equals(seen, version, StringComparison.Ordinal) ? [Paragraph.Of("Something was changed meanwhile. This is how it stands now:")] : [];
        var reply = new Reply(
        [
            .. meanwhile,
            .. Summary(plan),
            .. await TrialsAsync(request, plan),
            ChoiceLists.Numbered(plan.Refusals.Count > 0 ? "Save the rest?" : "Save all of it?", [("Save", new SayText("yes")), ("Cancel", new SayText("cancel"))]),
        ]);
        var asked = dialogue.With(Seen, version).Without(YesOrNo.Field);
        return meanwhile.Length > 0 || dialogue[YesOrNo.Field] is null ? YesOrNo.Ask(request, asked, reply) : YesOrNo.Ask(request, dialogue, reply);
    }

    private static async ValueTask<Turn> SaveAsync(Request request, BulkPlan plan)
    {
        foreach (var revision in plan.Revisions)
        {
            if (!(await request.Caller!.State.Entries.AppendAsync(revision, request.Cancel)).Saved)
            {
                throw new StorageFaultException("Somebody changed one of those answers in this very moment. Try again.", cause: null) { IsCollision = true };
            }
        }

        return request.End(Reply.Of($"Saved: {plan.New} new, {plan.Changed} changed. Members get them within seconds; /faq history shows each."));
    }

    private static async ValueTask<bool> OverAsync(BulkPlan plan, Caller caller, CancellationToken cancel) =>
        caller.Standing.Community is not null && await caller.State.Entries.CountAsync(caller.Standing.CommunityId, cancel) + plan.New > EditLimits.MostEntries;

    private static IEnumerable<Block> Summary(BulkPlan plan)
    {
        (int Count, string What)[] parts = [(plan.New, "new"), (plan.Changed, "changed"), (plan.Same, "the same as before"), (plan.Refusals.Count, "refused")];
        yield return Paragraph.Of($"{string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.What}"))}.");
        foreach (var block in Named("New:", plan.Added).Concat(Named("Changed:", plan.Edited)).Concat(Named("Refused:", plan.Refusals)).Concat(Named("Warnings:", plan.Warnings)))
        {
            yield return block;
        }
    }

    /// <summary>Known phrasings that would find another answer; with very many phrasings that takes too long to wait for.</summary>
    private static async ValueTask<IReadOnlyList<Block>> TrialsAsync(Request request, BulkPlan plan)
    {
        if (plan.Entries.Sum(entry => entry.Phrasings.Count + 1) > MostTried)
        {
            return [Paragraph.Of("There are so many phrasings that I did not ask the known ones again: ask a few yourself afterwards.")];
        }

        var lines = new List<string>();
        foreach (var entry in plan.Entries)
        {
            var trial = await request.Trial.TryAsync(new EditChange(request.Caller!.Standing.CommunityId, request.Knowledge, entry.Id, entry), request.Cancel);
            lines.AddRange(TrialFindings.Of(trial).Select(finding => $"{entry.Id}: {finding.Message} [{finding.Rule}]"));
        }

        return [.. Named("Asked again:", lines)];
    }

    private static IEnumerable<Block> Named(string lead, List<string> lines) => lines.Count == 0
        ? []
        :
        [
            Paragraph.Of(lead),
            new PointList([.. lines.Take(MostNamed).Select(line => (IReadOnlyList<Run>)[new Run(VisibleText.Of(line))]), .. lines.Count > MostNamed ? (IReadOnlyList<Run>[])[[new Run($"and {lines.Count - MostNamed} more")]] : []], Numbered: false),
        ];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
