using System.Text.Json.Serialization;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>What the bot says: a small document that each front end renders in its own way.</summary>
/// <param name="Blocks">Its parts, from top to bottom; empty when there is nothing to say.</param>
public sealed record Reply(IReadOnlyList<Block> Blocks)
{
    /// <summary>Says nothing.</summary>
    public static Reply Silence { get; } = new([]);

    /// <summary>All that can be picked in this reply, in order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Choice> Choices => [.. Blocks.OfType<ChoiceList>().SelectMany(list => list.Choices)];

    /// <summary>A reply of plain paragraphs.</summary>
    public static Reply Of(params ReadOnlySpan<string> paragraphs)
    {
        var blocks = new List<Block>();
        foreach (var paragraph in paragraphs)
        {
            blocks.Add(Paragraph.Of(paragraph));
        }

        return new Reply(blocks);
    }
}
