using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat.Answers;

/// <summary>Numbered lists of entries.</summary>
internal static class ChoiceLists
{
    private const int MostRelated = 3;

    /// <summary>Entries to pick from, numbered from 1.</summary>
    public static ChoiceList Of(string lead, IEnumerable<Entry> entries) =>
        Numbered(lead, entries.Select(entry => (entry.Question, (ChoiceAction)new ShowEntry(entry.Id))));

    /// <summary>Entries to pick from, with a way out.</summary>
    public static ChoiceList WithNone(string lead, IEnumerable<Entry> entries) =>
        Numbered(
            lead,
            entries.Select(entry => (entry.Question, (ChoiceAction)new ShowEntry(entry.Id)))
                .Append((Wording.NoneOfThese, new NoneOfThese())));

    /// <summary>Texts and what picking them does, numbered from 1.</summary>
    public static ChoiceList Numbered(string lead, IEnumerable<(string Text, ChoiceAction Action)> choices) =>
        new(lead, [.. choices.Select((choice, at) => new Choice(at + 1, choice.Text, choice.Action))]);

    /// <summary>The questions that the shown entries point to; null when they point to none.</summary>
    public static ChoiceList? Related(IReadOnlyCollection<Entry> shown, KnowledgeContent content)
    {
        var related = shown
            .SelectMany(entry => entry.See)
            .Distinct(StringComparer.Ordinal)
            .Where(id => shown.All(entry => !string.Equals(entry.Id, id, StringComparison.Ordinal)))
            .Select(content.Find)
            .OfType<Entry>()
            .Take(MostRelated)
            .ToList();
        return related.Count == 0 ? null : Of(Wording.Related, related);
    }
}
