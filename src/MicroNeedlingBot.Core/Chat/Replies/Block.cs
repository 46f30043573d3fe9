using System.Text.Json.Serialization;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>One part of a reply, from top to bottom. Stored as JSON: a name here is never changed.</summary>
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(PointList), "points")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(ChoiceList), "choices")]
[JsonDerivedType(typeof(FileBlock), "file")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(LeaveBlock), "leave")]
public abstract record Block;

/// <summary>The question that the text below answers.</summary>
/// <param name="Text">Plain text.</param>
public sealed record Heading(string Text) : Block;

/// <summary>Running text.</summary>
/// <param name="Runs">Its pieces, in order.</param>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Of(string text) => new([new Run(text)]);
}

/// <summary>A list of points.</summary>
/// <param name="Items">The points, each a line of text.</param>
/// <param name="Numbered">Whether the order counts.</param>
public sealed record PointList(IReadOnlyList<IReadOnlyList<Run>> Items, bool Numbered) : Block;

/// <summary>Small print: where an answer comes from, what the bot is not.</summary>
/// <param name="Text">Plain text.</param>
public sealed record Note(string Text) : Block
{
    /// <summary>The same text in pieces, where one of them is more than its letters; null for most.</summary>
    public IReadOnlyList<Run>? Runs { get; init; }

    /// <summary>A note in pieces.</summary>
    public static Note Of(IReadOnlyList<Run> runs) => new(string.Concat(runs.Select(run => run.Text))) { Runs = runs };
}

/// <summary>What can be picked by its number.</summary>
/// <param name="Lead">The line above the choices: "Did you mean:".</param>
/// <param name="Choices">The choices, in the order of their numbers.</param>
public sealed record ChoiceList(string Lead, IReadOnlyList<Choice> Choices) : Block
{
    /// <summary>Whether they are small beside what stands above: where choices are lines, all stand on one.</summary>
    public bool OnOneLine { get; init; }

    /// <summary>The lead where choices are buttons and nobody types a number; null where <see cref="Lead"/> fits there too.</summary>
    public string? LeadOverButtons { get; init; }
}

/// <summary>A file to keep.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="MediaType">Its type: <c>text/calendar</c>.</param>
/// <param name="Content">Its text.</param>
public sealed record FileBlock(string Name, string MediaType, string Content) : Block;

/// <summary>Figures with a title above each column. The last column is text, all before it stand to the right.</summary>
/// <param name="Columns">The titles.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record TableBlock(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>The table as lines for letters of one width, titles first.</summary>
    [JsonIgnore]
    public IEnumerable<string> Lines
    {
        get
        {
            var widths = Columns.Select((title, at) => Rows.Select(row => row[at].Length).Append(title.Length).Max()).ToList();
            return Rows.Prepend(Columns).Select(row => "  " + string.Join("  ", row.Select((cell, at) => at == Columns.Count - 1 ? cell : cell.PadLeft(widths[at]))));
        }
    }
}

/// <summary>Nothing to see: once the reply is said, the bot leaves the community's chat.</summary>
public sealed record LeaveBlock : Block;
