using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat.Answers;

/// <summary>Looks entries up in a content.</summary>
internal static class EntrySearch
{
    extension(KnowledgeContent content)
    {
        /// <summary>The entry of an id, or null.</summary>
        public Entry? Find(string id) =>
            content.Entries.FirstOrDefault(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));

        /// <summary>What the guide answers: no gaps, no small talk.</summary>
        public IEnumerable<Entry> Answered => content.Entries.Where(entry => entry.Kind == EntryKind.Entry);

        /// <summary>What the guide answers by topic, the topics in the guide's own order: by the first fact they cite.</summary>
        public IReadOnlyList<IGrouping<string, Entry>> Topics =>
            [.. content.Answered
                .GroupBy(entry => entry.Topic, StringComparer.Ordinal)
                .OrderBy(topic => topic.SelectMany(entry => entry.Facts).Min(StringComparer.Ordinal) ?? "~", StringComparer.Ordinal)
                .ThenBy(topic => topic.Key, StringComparer.Ordinal)];
    }
}
