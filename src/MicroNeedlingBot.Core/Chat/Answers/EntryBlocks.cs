using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat.Answers;

/// <summary>An entry as part of a reply: its title question, its answer, its source.</summary>
internal static class EntryBlocks
{
    /// <summary>
    /// The blocks of one entry. The title question stands above the answer, so that a question that was misread is
    /// seen at once; small talk has none, and a gap's own sentence names what is missing.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="content">The content that it stands in.</param>
    /// <param name="titled">Whether a gap gets its title too: in a reply to several questions.</param>
    public static IEnumerable<Block> Of(Entry entry, KnowledgeContent content, bool titled)
    {
        if (entry.Kind == EntryKind.Entry || (titled && entry.Kind == EntryKind.Gap))
        {
            yield return new Heading(entry.Question);
        }

        foreach (var block in ReplyMarkdown.Parse(entry.Answer))
        {
            yield return block;
        }

        if (Source.Of(entry, content) is { } source)
        {
            yield return source;
        }
    }
}
