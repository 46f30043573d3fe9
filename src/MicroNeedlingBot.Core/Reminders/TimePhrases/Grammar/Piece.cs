using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Grammar;

/// <summary>A part of a phrase that means something by itself.</summary>
internal abstract record Piece;

/// <summary>Something that makes the whole phrase invalid.</summary>
/// <param name="Message">Why, for the member.</param>
internal sealed record Refusal(string Message) : Piece;

/// <summary>Words like "it was": they only fit a moment in the past.</summary>
internal sealed record PastTense : Piece;

/// <summary>How sure an hour is.</summary>
internal enum ClockKind
{
    /// <summary>With am or pm, or an hour that only exists once.</summary>
    Exact,

    /// <summary>Written as on a 24-hour clock ("10:30", "07:00"); "in the evening" may still say otherwise.</summary>
    TwentyFour,

    /// <summary>"at 7": morning or evening.</summary>
    Twelve,
}

/// <summary>A time of day.</summary>
internal sealed record Clock(int Hour, int Minute, ClockKind Kind) : Piece;

/// <summary>The word "midnight", which lies at both ends of a day.</summary>
internal sealed record Midnight : Piece;

/// <summary>A number with nothing beside it that says what it counts.</summary>
internal sealed record BareNumber(int Value) : Piece;

/// <summary>Two numbers with a dot ("10.12"): a date or a time.</summary>
internal sealed record DotPair(int First, int Second) : Piece;

/// <summary>The parts of a day.</summary>
internal enum DayPart
{
    Morning,
    Lunchtime,
    Afternoon,
    Evening,
    Night,
}

/// <summary>A part of the day.</summary>
internal sealed record PartOfDay(DayPart Part) : Piece;

/// <summary>An exact length of time from now, which may be negative ("an hour ago").</summary>
internal sealed record Elapsed(Duration Length) : Piece;

/// <summary>What the time of day is ahead of UTC, where the phrase says so.</summary>
internal sealed record UtcOffset(Offset Offset) : Piece;
