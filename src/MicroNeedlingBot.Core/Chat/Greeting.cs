using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat;

/// <summary>The first words of a chat: hello, what the bot is and is not, three questions to try.</summary>
internal static class Greeting
{
    private const int ExampleCount = 3;

    public static Reply Of(KnowledgeContent content)
    {
        var blocks = new List<Block> { Paragraph.Of(Wording.Greeting), new Note(Wording.NoAdvice) };
        if (content.Plan is not null)
        {
            blocks.Insert(1, Paragraph.Of(Wording.OffersReminders));
        }

        var examples = Examples(content);
        if (examples.Count > 0)
        {
            blocks.Add(ChoiceLists.Of(Wording.Examples, examples));
        }

        return new Reply(blocks);
    }

    public static Conversation After(KnowledgeContent content, Conversation before) =>
        before with { Introduced = true, Offered = Of(content).Choices };

    /// <summary>
    /// The shortest question of each of three topics, spread over the topics there are: always the same ones for the
    /// same content.
    /// </summary>
    private static List<Entry> Examples(KnowledgeContent content)
    {
        var shortest = content.Topics
            .Select(topic => topic.OrderBy(entry => entry.Question.Length).ThenBy(entry => entry.Id, StringComparer.Ordinal).First())
            .ToList();
        var count = Math.Min(ExampleCount, shortest.Count);
        return [.. Enumerable.Range(0, count).Select(at => shortest[at * shortest.Count / count])];
    }
}
