using MicroNeedlingBot.Reminders.TimePhrases.Words;
using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>What single words name.</summary>
internal static class Names
{
    private static readonly string[] s_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] s_months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    public static IsoDayOfWeek? Weekday(Token token) =>
        Place(s_weekdays, token) is { } place ? (IsoDayOfWeek)place : null;

    /// <summary>1 to 12.</summary>
    public static int? Month(Token token) => Place(s_months, token);

    public static DayPart? Part(Token token) => token.Kind != TokenKind.Word ? null : token.Text switch
    {
        "morning" => DayPart.Morning,
        "lunchtime" => DayPart.Lunchtime,
        "afternoon" => DayPart.Afternoon,
        "evening" => DayPart.Evening,
        "night" => DayPart.Night,
        _ => null,
    };

    private static int? Place(string[] names, Token token) =>
        token.Kind == TokenKind.Word && Array.IndexOf(names, token.Text) is >= 0 and var at ? at + 1 : null;
}
