using MicroNeedlingBot.Reminders.TimePhrases;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Words round a date, slips of the pen, other languages and hostile text.</summary>
public sealed class UnclearPhraseTests
{
    [Theory]
    [InlineData("can we do friday at 6pm please?", "2026-03-27T18:00")]
    [InlineData("My session is on Friday 27 March at 18:00.", "2026-03-27T18:00")]
    [InlineData("i'd like to book a session on 3 april at 6pm, thanks!", "2026-04-03T18:00")]
    [InlineData("my first session is on friday at 6pm", "2026-03-27T18:00")]
    [InlineData("Hi, can i have friday 10am please 😀", "2026-03-27T10:00")]
    [InlineData("friday - 6pm", "2026-03-27T18:00")]
    [InlineData("friday 6pm my time", "2026-03-27T18:00")]
    public void Harmless_words_change_nothing(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("tomorow at noon", "2026-03-26T12:00")]
    [InlineData("tommorrow evenning 8", "2026-03-26T20:00")]
    [InlineData("2moro 8pm", "2026-03-26T20:00")]
    [InlineData("tmrw 8pm", "2026-03-26T20:00")]
    [InlineData("wensday 10am", "2026-04-01T10:00")]
    [InlineData("wendesday 10am", "2026-04-01T10:00")]
    [InlineData("saterday 10am", "2026-03-28T10:00")]
    [InlineData("3rd of septembre 10am", "2026-09-03T10:00")]
    [InlineData("２０２６－１２－２４ １８：００", "2026-12-24T18:00")]
    [InlineData("friday\u00a06\u202fpm", "2026-03-27T18:00")]
    [InlineData("fri\u200bday 6pm", "2026-03-27T18:00")]
    public void Slips_of_the_pen_are_mended(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("thuesday 10am")] // Tuesday or Thursday
    [InlineData("tursday 10am")]
    [InlineData("sundae 10am")]
    [InlineData("mourning tomorrow 10")]
    [InlineData("jule 3 10am")]
    public void A_slip_that_may_be_two_words_or_is_a_real_one_is_not_mended(string phrase) =>
        Said.At(Said.Wednesday, phrase).ShouldBe("invalid");

    [Theory]
    [InlineData("not friday 6pm")]
    [InlineData("don't do friday 6pm")]
    [InlineData("i can't on friday 6pm")]
    [InlineData("cancel friday 6pm")]
    [InlineData("when is friday")]
    [InlineData("is friday 6pm ok?")]
    [InlineData("maybe friday 6pm")]
    [InlineData("freitag 18 uhr")]
    [InlineData("vendredi à 18h")]
    [InlineData("le 24 decembre 18h")]
    [InlineData("mañana a las 6")]
    [InlineData("明天下午6点")]
    [InlineData("friday 6pm 🕒")]
    [InlineData("friday 6pm for an hour")]
    [InlineData("1.5 mm tomorrow 6pm")]
    [InlineData("asap")]
    [InlineData("friday in the next week 6pm")] // within seven days, or of next week
    [InlineData("friday 6pm am")]
    [InlineData("please")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!...")]
    public void What_is_not_understood_as_a_whole_is_refused(string phrase) =>
        Said.At(Said.Wednesday, phrase).ShouldBe("invalid");

    [Theory]
    [InlineData("\u202efriday 6pm")]
    [InlineData("friday\u200f 6pm")]
    [InlineData("friday\u0007 6pm")]
    [InlineData("friday\0 6pm")]
    [InlineData("friday \ufffd6pm")]
    [InlineData("friday \ud800 6pm")]
    public void Hidden_characters_are_refused_and_not_repeated(string phrase)
    {
        var reading = Said.Read(Said.Wednesday, phrase);

        reading.Outcome.ShouldBe(TimeOutcome.Invalid);
        reading.Message.ShouldAllBe(c => c >= ' ' && c <= '~');
    }

    [Fact]
    public void A_long_text_is_refused_with_a_sentence()
    {
        foreach (var text in new[] { new string('1', 4000), string.Join(' ', Enumerable.Repeat("friday 6pm", 400)), new string('(', 100_000) })
        {
            var reading = Said.Read(Said.Wednesday, text);

            reading.Outcome.ShouldBe(TimeOutcome.Invalid);
            reading.Message.Length.ShouldBeInRange(20, 200);
        }
    }

    [Theory]
    [InlineData("friday 6pm", "Friday 27 March 2026, 18:00, Europe/London.")]
    [InlineData("tomorrow", "At what time on Thursday 26 March 2026? Write it with the day, like: 18:00 or 6pm.")]
    [InlineData("29 march 01:30", "The clocks go forward then: there is no Sunday 29 March 2026, 01:30 in Europe/London. Write another time.")]
    [InlineData("03/04 6pm", "Which do you mean: Friday 3 April 2026, 18:00; or Thursday 4 March 2027, 18:00?")]
    [InlineData("25 oct 01:30", "The clocks go back then, so Sunday 25 October 2026, 01:30 comes twice: at UTC+01:00; or UTC+00:00. Which do you mean?")]
    [InlineData("friday bananas", "I don't understand \"bananas\" there. Write just the date and the time, like: friday 3 april 6pm.")]
    public void The_message_says_what_was_understood_or_how_to_go_on(string phrase, string message) =>
        Said.Read(Said.Wednesday, phrase).Message.ShouldBe(message);
}
