using System.Text.RegularExpressions;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>What people type for a start that no time phrase is: "just now", and a clinic's "2pm-3pm".</summary>
internal static partial class TypedStart
{
    /// <summary>What to say to a range: whether both ends or two choices are meant can't be told.</summary>
    public const string OnlyTheStart = "That names two times. Write only when it begins.";

    /// <summary>Whether it says that the session is this minute.</summary>
    public static bool IsNow(string typed) => Now().IsMatch(typed.Trim());

    /// <summary>Whether it ends with two times.</summary>
    public static bool IsRange(string typed) => Range().IsMatch(typed.Trim());

    [GeneratedRegex(@"^(?:(?:right|just) now|now|i(?:'ve|’ve| have)? just (?:had|did|done|finished) (?:it|one|mine))[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Now();

    [GeneratedRegex(@"\b[0-9]{1,2}(?::[0-9]{2})?\s*(?:[ap]m)?\s*(?:-|–|to|until|till)\s*[0-9]{1,2}(?::[0-9]{2}|\s*[ap]m|:[0-9]{2}\s*[ap]m)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
