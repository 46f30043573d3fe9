using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Chat;

/// <summary>Everything that can be answered: the topics, and each topic's questions page by page.</summary>
internal static class TopicPages
{
    private const int PageSize = 20;

    /// <summary>A phone shows so many, and the buttons under them.</summary>
    private const int PageSizeOverButtons = 8;

    private static readonly ShowTopic s_all = new("", 1);

    /// <summary>The topics to pick from.</summary>
    public static Reply All(KnowledgeContent content)
    {
        var topics = content.Topics
            .Select(topic => ($"{Name(topic.Key, content)} ({Count(topic.Count())})", (ChoiceAction)new ShowTopic(topic.Key, 1)))
            .ToList();
        return topics.Count == 0
            ? Reply.Of("There is nothing I can answer yet: the knowledge folder has no entries.")
            : new Reply([ChoiceLists.Numbered(Wording.PickTopicByNumber, topics) with { LeadOverButtons = Wording.PickTopic }]);
    }

    /// <summary>One page of a topic's questions to pick from; the topics when there is no such page.</summary>
    public static Reply Of(string topic, int page, KnowledgeContent content, Platforms platform)
    {
        var hasButtons = platform != Platforms.Console;
        var size = hasButtons ? PageSizeOverButtons : PageSize;
        var entries = content.Answered.Where(entry => string.Equals(entry.Topic, topic, StringComparison.Ordinal)).ToList();
        var shown = entries.Skip((page - 1) * size).Take(size).ToList();
        if (shown.Count == 0)
        {
            return All(content);
        }

        var left = entries.Count - (page * size);
        return new Reply([ChoiceLists.Numbered(
            Name(topic, content) + ":",
            [
                .. shown.Select(entry => (entry.Question, (ChoiceAction)new ShowEntry(entry.Id))),
                .. left > 0 ? [($"More ({left} left)", new ShowTopic(topic, page + 1))] : ((string, ChoiceAction)[])[],
                .. hasButtons ? [("All topics", s_all)] : ((string, ChoiceAction)[])[],
            ])]);
    }

    /// <summary>The topic that somebody typed, by folder, by name or by the beginning of either; null when none fits.</summary>
    public static string? Find(string typed, KnowledgeContent content)
    {
        var topics = content.Topics.Select(each => each.Key).ToList();
        return topics.Find(topic => topic.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? topics.Find(topic => topic.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
                || Name(topic, content).StartsWith(typed, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The guide's heading that most of a topic's facts stand under, or else the folder's name.</summary>
    public static string Name(string topic, KnowledgeContent content)
    {
        var section = content.Answered
            .Where(entry => string.Equals(entry.Topic, topic, StringComparison.Ordinal))
            .SelectMany(entry => entry.Facts)
            .Select(id => content.Facts.GetValueOrDefault(id)?.Section)
            .OfType<string>()
            .CountBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(name => name.Value)
            .Select(name => name.Key)
            .FirstOrDefault();
        return section ?? char.ToUpperInvariant(topic[0]) + topic[1..].Replace('-', ' ');
    }

    private static string Count(int questions) => questions == 1 ? "1 question" : $"{questions} questions";
}
