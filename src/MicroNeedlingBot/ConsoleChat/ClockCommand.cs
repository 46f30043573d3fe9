using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>What was typed behind <c>/clock</c>: "+2d", "+1d 3h", "+30min", "0".</summary>
internal static partial class ClockCommand
{
    private static readonly Duration s_most = Duration.FromDays(800);

    /// <summary>How far to go on; zero means back to the real time. Null when it is neither.</summary>
    public static Duration? Read(string typed)
    {
        var text = typed.Trim();
        if (text is "0" or "reset" or "now")
        {
            return Duration.Zero;
        }

        if (Spans().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var total = Duration.FromDays(Number(match, "days") + (7 * Number(match, "weeks"))) + Duration.FromHours(Number(match, "hours")) + Duration.FromMinutes(Number(match, "minutes"));
        return total > Duration.Zero && total <= s_most ? total : null;
    }

    private static int Number(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\+?(?:(?<weeks>[0-9]{1,3})\s*w(?:eeks?)?)?\s*(?:(?<days>[0-9]{1,3})\s*d(?:ays?)?)?\s*(?:(?<hours>[0-9]{1,4})\s*h(?:ours?)?)?\s*(?:(?<minutes>[0-9]{1,4})\s*m(?:in(?:utes?)?)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spans();
}
