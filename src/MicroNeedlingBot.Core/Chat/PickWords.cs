using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat;

/// <summary>A choice picked by what it says instead of its number: "done", "why?", "keep".</summary>
internal static class PickWords
{
    private static readonly Dictionary<string, string> s_other = new(StringComparer.OrdinalIgnoreCase)
    {
        ["later"] = "Again in 1 hour",
        ["snooze"] = "Again in 1 hour",
        ["in 1 hour"] = "Again in 1 hour",
        ["in an hour"] = "Again in 1 hour",
        ["tonight"] = "This evening",
        ["remind me tomorrow"] = "Tomorrow",
        ["remind me later"] = "Again in 1 hour",
        ["stop"] = "Stop all reminders",
        ["unsubscribe"] = "Stop all reminders",
    };

    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six"];

    /// <summary>
    /// The one choice that is meant; null when none is, or when several are. In a form words answer the form, but for the
    /// numbers.
    /// </summary>
    public static Choice? Find(string text, Conversation conversation)
    {
        var (offered, said) = (conversation.Offered, Bare(text));
        if (Array.FindIndex(s_numbers, word => word.Equals(said, StringComparison.OrdinalIgnoreCase)) is var number and >= 0)
        {
            return offered.FirstOrDefault(choice => choice.Number == number + 1);
        }

        if (conversation.Dialogue is not null)
        {
            return null;
        }

        var wanted = s_other.GetValueOrDefault(said) ?? said;
        return Only(offered, choice => Bare(choice.Text).Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? (said.ToUpperInvariant() switch
            {
                "WHY" => Only(offered, choice => choice.Text.StartsWith("Why? (", StringComparison.Ordinal)),
                "KEEP" or "KEEP IT" or "KEEP THEM" or "NO" => Only(offered, choice => choice.Text.StartsWith("Keep ", StringComparison.Ordinal) || choice.Text.EndsWith("for you)", StringComparison.Ordinal)),
                "YES" => Only(offered, choice => choice.Text.StartsWith("Make it ", StringComparison.Ordinal)),
                _ => null,
            });
    }

    private static Choice? Only(IReadOnlyList<Choice> offered, Func<Choice, bool> fits) =>
        offered.Where(fits).Take(2).ToList() is [var one] ? one : null;

    private static string Bare(string text) => text.Trim().TrimEnd('.', '!', '?').Trim();
}
