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
    }
}
