using System.Text.RegularExpressions;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>What somebody wants to do with a form that is filled in.</summary>
internal enum SaveWish
{
    /// <summary>Nothing that could be understood.</summary>
    None,

    /// <summary>A button of an older preview was pressed.</summary>
    Stale,

    /// <summary>Save what has no warning.</summary>
    Save,

    /// <summary>Save in spite of warnings.</summary>
    SaveAnyway,

    /// <summary>Save over what somebody else saved meanwhile.</summary>
    SaveOnTop,

    /// <summary>Choose a field to change.</summary>
    Change,

    /// <summary>Change one field: <see cref="SaveWords.Field"/>.</summary>
    ChangeField,

    /// <summary>Edit another entry instead: <see cref="SaveWords.Field"/>.</summary>
    Instead,
}

/// <summary>The words behind the choices of a preview. A stamp names the preview that a choice belongs to.</summary>
internal static partial class SaveWords
{
    public static string Save(string stamp) => $"save {stamp}";

    public static string SaveAnyway(string stamp) => $"save anyway {stamp}";

    public static string SaveOnTop(string stamp) => $"save on top {stamp}";

    public static string Field(string name) => $"change {name}";

    public static string Instead(string id) => $"instead {id}";

    /// <summary>Reads what was typed or pressed.</summary>
    public static (SaveWish Wish, string What) Read(string? typed, string stamp)
    {
        var text = (typed ?? "").Trim().TrimEnd('.', '!').ToLowerInvariant();
        if (Stamped().Match(text) is { Success: true } match)
        {
            return !string.Equals(match.Groups["stamp"].Value, stamp, StringComparison.Ordinal) ? (SaveWish.Stale, "") : Read(match.Groups["words"].Value, stamp);
        }

        return text switch
        {
            "save" or "save it" or "yes" or "ok" or "okay" => (SaveWish.Save, ""),
            "save anyway" or "yes, save anyway" => (SaveWish.SaveAnyway, ""),
            "save on top" or "save mine" or "save mine on top" => (SaveWish.SaveOnTop, ""),
            "change" or "change something" or "edit" => (SaveWish.Change, ""),
            _ when text.StartsWith("change ", StringComparison.Ordinal) && FieldIn(text["change ".Length..]) is { } field => (SaveWish.ChangeField, field),
            _ when text.StartsWith("instead ", StringComparison.Ordinal) => (SaveWish.Instead, text["instead ".Length..]),
            _ => (SaveWish.None, ""),
        };
    }

    /// <summary>Whether a text is a press on a form that is closed.</summary>
    public static bool IsPress(string text) => Stamped().IsMatch(text.Trim());

    private static string? FieldIn(string words)
    {
        var bare = words.Replace("the ", "", StringComparison.Ordinal).Trim();
        return EntryFields.All.FirstOrDefault(field => bare.StartsWith(field.Name, StringComparison.Ordinal) || bare.Equals(field.Label, StringComparison.OrdinalIgnoreCase))?.Name
            ?? (bare.Contains("phrasing", StringComparison.Ordinal) ? EntryFields.Also : null);
    }

    [GeneratedRegex("^(?<words>save|save anyway|save on top|remove) (?<stamp>[0-9a-f]{8})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Stamped();
}
