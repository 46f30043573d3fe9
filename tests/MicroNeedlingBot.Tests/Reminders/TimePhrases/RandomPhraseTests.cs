using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Random words and random characters, the same in every run.</summary>
public sealed class RandomPhraseTests
{
    private static readonly string[] s_words =
    [
        "friday", "mon", "wensday", "next", "this", "last", "coming", "week", "weeks", "a", "in", "on", "at", "the", "of", "and", "half", "quarter", "past",
        "to", "two", "3", "12", "24", "31", "2026", "2028", "1800", "20261024", "6pm", "18:00", "01:30", "1.30", "10.12", "24.12.", "03/04", "25/10", "2026-10-25",
        "t01:30", "z", "+02:00", "utc", "gmt-5", "am", "pm", "o'clock", "ish", "noon", "midnight", "tonight", "tomorrow", "today", "yesterday", "ago", "hours", "days",
        "month", "fortnight", "an", "hour", "from", "now", "morning", "evening", "night", "march", "29", "feb", "oct", "25", "first", "31st", "weekend", "xmas", "eve",
        "please", "session", "or", "-", ".", ",", ":", "/", "?", "(", "h", "had", "day", "after", "month", "couple", "year", "99999999999",
    ];

    private static readonly string[] s_zones = ["Europe/London", "Australia/Lord_Howe", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "America/Santiago", "UTC"];

    [Fact]
    public void Random_words_never_throw_and_are_only_taken_as_moments_that_may_be_meant()
    {
        var random = new Random(20261024);
        var taken = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var phrase = string.Join(random.Next(5) == 0 ? "" : " ", random.GetItems(s_words, random.Next(1, 5)));
            taken += Check(phrase, random) ? 1 : 0;
        }

        taken.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Random_characters_never_throw()
    {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var characters = new char[random.Next(1, 40)];
            for (var at = 0; at < characters.Length; at++)
            {
                characters[at] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(' ', 0x7f));
            }

            Check(new string(characters), random);
        }
    }

    /// <summary>Whether the phrase was taken; what must hold then is checked.</summary>
    private static bool Check(string phrase, Random random)
    {
        var zone = DateTimeZoneProviders.Tzdb[s_zones[random.Next(s_zones.Length)]];
        var now = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromSeconds(random.Next(0, 365 * 86_400));
        var past = TimePhraseReader.Read(phrase, now, zone, TimeDirection.FutureOrLastWeek);
        past.Message.Any(char.IsControl).ShouldBeFalse(phrase);
        if (past.When is { } maybePast)
        {
            (maybePast.ToInstant() >= now - Duration.FromDays(7)).ShouldBeTrue(phrase);
        }

        var reading = TimePhraseReader.Read(phrase, now, zone);
        reading.Choices.All(choice => choice.ToInstant() > now).ShouldBeTrue(phrase);
        if (reading.When is not { } moment)
        {
            reading.Outcome.ShouldNotBe(TimeOutcome.Ok);
            return false;
        }

        (moment.ToInstant() > now).ShouldBeTrue(phrase);
        moment.TimeOfDay.Second.ShouldBe(0, phrase);
        TimePhraseReader.Read(Said.WithOffset(moment), now, zone).When.ShouldBe(moment, phrase);
        return true;
    }
}
