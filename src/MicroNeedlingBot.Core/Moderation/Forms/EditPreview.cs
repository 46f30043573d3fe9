using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Checks;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>An entry as members will see it, what the checks found, and what can be done.</summary>
internal static class EditPreview
{
    private const int FewPhrasings = 3;

    public static Reply Of(Request request, EntryChange change, IReadOnlyList<EditFinding> findings) => findings.Forbids()
        ? new Reply([Paragraph.Of("This can't be saved yet; all that you wrote is kept."), .. Findings(request, findings), Mending(findings)])
        : new Reply([.. Shown(request, change), .. Findings(request, findings), Saving(change, findings)]);

    /// <summary>The choice that saves.</summary>
    public static (string Text, ChoiceAction Action) SaveChoice(EntryChange change, bool warned) => warned
        ? ("Save anyway", new SayText(SaveWords.SaveAnyway(change.Draft.Stamp)))
        : ("Save", new SayText(SaveWords.Save(change.Draft.Stamp)));

    private static IEnumerable<Block> Shown(Request request, EntryChange change)
    {
        var entry = change.AsShown;
        return
        [
            Paragraph.Of("As members will see it:"),
            .. EntryBlocks.Of(entry, request.Content, titled: true),
            new Note(Room(change, entry) + (HasRoom(request) ? $" {string.Join(", ", PlatformRoom.Of(entry).Select(room => room.Words))}." : "")),
            .. PlatformLook.Of(entry).Select(line => new Note(line)),
            .. Changes(change),
        ];
    }

    private static string Room(EntryChange change, Entry entry)
    {
        var phrasings = entry.Phrasings.Count switch
        {
            0 => "no other phrasing",
            1 => "1 other phrasing",
            var count => $"{count} other phrasings",
        };
        var tip = entry.Phrasings.Count < FewPhrasings ? "; more of them make it easier to find" : "";
        var isNewTopic = change.Target is null && !change.Shelf.Live.Any(other => string.Equals(other.Live!.Topic, entry.Topic, StringComparison.Ordinal));
        return $"{entry.Id}{(isNewTopic ? " (a new topic)" : "")}, {phrasings}{tip}.";
    }

    private static IEnumerable<Block> Changes(EntryChange change)
    {
        var lines = EntryDiff.Blocks(change.Target?.Live, change.Entry).ToList();
        return
        [
            .. lines.Count == 0 ? [] : (Block[])[Paragraph.Of("What changes:"), .. lines],
            .. change.Community is not null && change.Target is { IsAsBase: true }
                ? (Block[])[new Note($"This makes your community's own version; everyone else keeps the text of the guide. You will be told when that one changes.{LosesGuide(change)}")]
                : [],
        ];
    }

    private static string LosesGuide(EntryChange change) =>
        change.Target?.OfBase?.Facts.Count > 0 && change.AsShown.Facts.Count == 0 ? " It no longer names the guide as its source, but you." : "";

    private static IEnumerable<Block> Findings(Request request, IReadOnlyList<EditFinding> findings) =>
        findings.Count == 0 ? [] : [new PointList([.. findings.Select(finding => Line(finding, HasRoom(request)))], Numbered: false)];

    /// <summary>A phone has no place for the rules' names and for how much room there is on each platform.</summary>
    private static bool HasRoom(Request request) => request.Caller!.Account.Platform != Chat.Commands.Platforms.Telegram;

    private static IReadOnlyList<Run> Line(EditFinding finding, bool withRule) =>
    [
        new Run(finding.Level == FindingLevel.Error ? "Must change" : "Please check", Bold: true),
        new Run($" ({EntryFields.Of(finding.Field).Label.ToLowerInvariant()}): {finding.Message}{(withRule ? $" [{finding.Rule}]" : "")}"),
    ];

    private static ChoiceList Saving(EntryChange change, IReadOnlyList<EditFinding> findings) => ChoiceLists.Numbered(
        findings.Count == 0 ? "Shall I save it?" : "Shall I save it all the same?",
        [
            SaveChoice(change, findings.Count > 0),
            ("Change something", new SayText("change something")),
            .. findings.Select(finding => finding.Instead).OfType<string>().Distinct(StringComparer.Ordinal).Select(id => ($"Edit {id} instead", (ChoiceAction)new SayText(SaveWords.Instead(id)))),
            ("Cancel", new SayText("cancel")),
        ]);

    private static ChoiceList Mending(IReadOnlyList<EditFinding> findings) => ChoiceLists.Numbered(
        "What do you want to do?",
        [
            .. findings.Where(finding => finding.Level == FindingLevel.Error).Select(finding => EntryFields.Of(finding.Field)).Distinct()
                .Select(field => ($"Change {(field.Name is EntryFields.Also ? "the other phrasings" : "the " + field.Label.ToLowerInvariant())}", (ChoiceAction)new SayText(SaveWords.Field(field.Name)))),
            ("Change something else", new SayText("change something")),
            ("Cancel", new SayText("cancel")),
        ]);
}
