namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>A yes or a no, as people type it.</summary>
internal static class YesOrNo
{
    private static readonly HashSet<string> s_yes = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "yep", "yeah", "yea", "sure", "ok", "okay", "save", "save it", "yes please", "yes, save it", "correct", "right", "do it", "go ahead", "confirm", "👍",
    };

    private static readonly HashSet<string> s_no = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "n", "nope", "nah", "no thanks", "no, leave it", "leave it", "don't", "dont", "no thank you", "keep it", "👎",
    };

    /// <summary>True for yes, false for no, null for neither.</summary>
    public static bool? Read(string? typed)
    {
        var said = typed?.Trim().TrimEnd('.', '!');
        return said is null ? null : s_yes.Contains(said) ? true : s_no.Contains(said) ? false : null;
    }

    /// <summary>Whether somebody wants to give another time.</summary>
    public static bool IsOtherTime(string? typed) =>
        typed is not null && (typed.Contains("another time", StringComparison.OrdinalIgnoreCase) || typed.Contains("change", StringComparison.OrdinalIgnoreCase));
}
