using NodaTime;

namespace MicroNeedlingBot.Reminders.TimePhrases.Meaning;

/// <summary>One time of day that may be meant.</summary>
/// <param name="Time">The time.</param>
/// <param name="DaysLater">1 where it belongs to the night of the day before ("friday night at 1").</param>
internal readonly record struct TimeOption(LocalTime Time, int DaysLater = 0)
{
    public LocalDateTime On(LocalDate date) => date.PlusDays(DaysLater) + Time;
}
