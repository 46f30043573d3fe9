namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>The keys of an entry's front matter, and the words for its kinds.</summary>
internal static class EntryKeys
{
    public const string Kind = "kind";
    public const string Question = "question";
    public const string Also = "also";
    public const string Facts = "facts";
    public const string See = "see";
    public const string Checked = "checked";

    public static readonly IReadOnlyList<string> All = [Kind, Question, Also, Facts, See, Checked];

    public static EntryKind? KindOf(string word) => word switch
    {
        "entry" => EntryKind.Entry,
        "gap" => EntryKind.Gap,
        "smalltalk" => EntryKind.SmallTalk,
        _ => null,
    };

    public static string WordFor(EntryKind kind) => kind switch
    {
        EntryKind.Entry => "entry",
        EntryKind.Gap => "gap",
        EntryKind.SmallTalk => "smalltalk",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
