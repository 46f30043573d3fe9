using System.Globalization;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat.Answers;

/// <summary>Names where an answer comes from.</summary>
internal static class Source
{
    /// <summary>The source line of an entry; null for small talk, which rests on nothing.</summary>
    public static Note? Of(Entry entry, KnowledgeContent content) => entry.Kind switch
    {
        EntryKind.Gap => new Note(Wording.NotInGuide),
        EntryKind.Entry => new Note($"Source: {Origin(entry, content)}{Checked(entry)}"),
        _ => null,
    };

    private static string Origin(Entry entry, KnowledgeContent content)
    {
        if (entry is { Origin.SignedBy: { } moderators, Facts.Count: 0 })
        {
            return moderators;
        }

        if (entry.Facts.Count == 0)
        {
            return "this bot's knowledge base";
        }

        var sections = entry.Facts
            .Select(id => content.Facts.GetValueOrDefault(id)?.Section)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return sections.Count == 0 ? "the guide" : "the guide, " + Joined(sections);
    }

    private static string Joined(List<string> sections) => sections.Count == 1
        ? sections[0]
        : string.Join(", ", sections.SkipLast(1)) + " and " + sections[^1];

    private static string Checked(Entry entry) =>
        entry.Checked is { } day
            ? $" (checked {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})"
            : "";
}
