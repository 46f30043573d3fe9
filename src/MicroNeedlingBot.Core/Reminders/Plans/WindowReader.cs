using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>Reads a point's window and sees to it that the point lies in it, whenever the session starts.</summary>
internal sealed class WindowReader(YamlFields fields, FindingList findings, int pointLine)
{
    /// <summary>A message takes time to arrive; what is late at once would never be said in its own words.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(5);

    private int Line => fields.LineOf("window") ?? pointLine;

    /// <summary>The window; null with a finding when it is missing or doesn't fit.</summary>
    /// <param name="timing">When the point is; null when that is wrong, and then it isn't compared.</param>
    /// <param name="lateWords">Whether the point has late words; null when that is unknown.</param>
    public PointWindow? Read(PointTiming? timing, bool? lateWords)
    {
        if (fields.Map("window") is not { } map)
        {
            findings.Error(Line, "missing-key", "The point has no \"window\". Write \"window: {opens: -60h, in-time: -47h, closes: 0h}\".");
            return null;
        }

        var inner = new YamlFields(map, findings, "opens", "in-time", "closes");
        var opens = Span(inner, "opens");
        var closes = Span(inner, "closes");
        var hasLate = lateWords ?? inner.LineOf("in-time") is not null;
        // Without late words there is nothing between "in time" and "closed".
        var inTime = hasLate ? Span(inner, "in-time") : closes;
        if (opens is null || closes is null || inTime is null)
        {
            return null;
        }

        var window = new PointWindow(opens.Value, inTime.Value, closes.Value);
        if ((Disorder(inner, window, hasLate) ?? Outside(timing, window)) is not { } flaw)
        {
            return window;
        }

        findings.Error(Line, "bad-window", flaw);
        return null;
    }

    private Duration? Span(YamlFields inner, string key)
    {
        const string Fix = "Write elapsed time from the session's start, like \"-60h\", \"+30min\" or \"+14d\".";
        if (inner.Text(key) is not { } text)
        {
            findings.Error(inner.LineOf(key) ?? Line, "missing-key", $"The window has no \"{key}\". {Fix}");
            return null;
        }

        var span = TimingText.Span(text);
        if (span is null)
        {
            findings.Error(inner.LineOf(key), "bad-offset", $"\"{text}\" is no elapsed time. {Fix}");
        }

        return span;
    }

    private static string? Disorder(YamlFields inner, PointWindow window, bool hasLate)
    {
        if (!hasLate && inner.LineOf("in-time") is not null)
        {
            return "A point that is skipped when late has no use for \"in-time\". Take that out, or write late words.";
        }

        if (hasLate && window.InTime >= window.Closes)
        {
            return "The window closes before it could be late. Let \"closes\" come after \"in-time\", or write \"late: skip\".";
        }

        return window.Opens >= window.Closes ? "The window closes before it opens. Let \"opens\" come first." : null;
    }

    private static string? Outside(PointTiming? timing, PointWindow window) => timing switch
    {
        ElapsedTiming point when point.Offset < window.Opens => "The point comes before its window opens. Let \"opens\" be no later than \"when\".",
        ElapsedTiming point when point.Offset + Grace > window.InTime => TooEarly(window),
        CalendarTiming point when Latest(point) + Grace > window.InTime => TooEarly(window),
        CalendarTiming point when Latest(point) < window.Opens => "The point comes before its window opens, whenever the session starts. Let \"opens\" be earlier.",
        _ => null,
    };

    private static string TooEarly(PointWindow window) =>
        $"The point can come when it is late already (from {TimingText.Of(window.InTime)} on). Let \"{(window.InTime == window.Closes ? "closes" : "in-time")}\" be at least 5 minutes later than the point ever is.";

    /// <summary>The session that starts earliest in its day has the point latest after it; a clock change adds two hours at most.</summary>
    private static Duration Latest(CalendarTiming point) =>
        Duration.FromDays(point.Days) + Duration.FromTicks(point.At?.TickOfDay ?? 0) + Duration.FromHours(2);
}
