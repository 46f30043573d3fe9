using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Weekdays: this week, next week, British weeks.</summary>
public sealed class WeekdayPhraseTests
{
    [Theory]
    [InlineData("friday 6pm", "2026-03-27T18:00")]
    [InlineData("this friday 6pm", "2026-03-27T18:00")]
    [InlineData("this coming friday 6pm", "2026-03-27T18:00")]
    [InlineData("friday coming 6pm", "2026-03-27T18:00")]
    [InlineData("Fri 6PM", "2026-03-27T18:00")]
    [InlineData("tuesday 6pm", "2026-03-31T18:00")]
    [InlineData("on sunday at 6pm", "2026-03-29T18:00")]
    [InlineData("thurs. 6pm", "2026-03-26T18:00")]
    public void A_weekday_is_the_first_one_after_today(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("2026-03-25T10:15", "next friday 6pm", "2026-04-03T18:00")]
    [InlineData("2026-03-25T10:15", "next wednesday 6pm", "2026-04-01T18:00")]
    [InlineData("2026-03-25T10:15", "next monday 6pm", "2026-03-30T18:00")]
    [InlineData("2026-03-23T10:15", "next monday 6pm", "2026-03-30T18:00")]
    [InlineData("2026-03-29T10:15", "next monday 6pm", "2026-03-30T18:00")]
    [InlineData("2026-03-28T10:15", "next sunday 6pm", "2026-04-05T18:00")]
    [InlineData("2026-03-25T10:15", "friday next week 6pm", "2026-04-03T18:00")]
    [InlineData("2026-03-25T10:15", "next week friday 6pm", "2026-04-03T18:00")]
    [InlineData("2026-03-25T10:15", "next week, on friday at 6pm", "2026-04-03T18:00")]
    [InlineData("2026-03-25T10:15", "6pm friday the week after next", "2026-04-10T18:00")]
    [InlineData("2026-03-25T10:15", "friday this week 6pm", "2026-03-27T18:00")]
    [InlineData("2026-03-25T10:15", "tuesday this week 6pm", "invalid")]
    public void Next_is_that_day_of_next_week(string now, string phrase, string outcome) =>
        Said.At(now, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("wednesday 6pm", "2026-03-25T18:00")]
    [InlineData("this wednesday 6pm", "2026-03-25T18:00")]
    [InlineData("wednesday 9am", "2026-04-01T09:00")]
    [InlineData("wednesday 10:15", "2026-04-01T10:15")]
    [InlineData("coming wednesday 6pm", "2026-04-01T18:00")]
    [InlineData("wednesday at 9", "ambiguous 2026-03-25T21:00 | 2026-04-01T09:00")]
    public void Todays_weekday_is_today_while_its_time_is_ahead(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("friday week 2pm", "2026-04-03T14:00")]
    [InlineData("a week on saturday 10am", "2026-04-04T10:00")]
    [InlineData("week on friday 3pm", "2026-04-03T15:00")]
    [InlineData("a fortnight on monday 3pm", "2026-04-13T15:00")]
    [InlineData("two weeks from friday 3pm", "2026-04-10T15:00")]
    [InlineData("tomorrow week 5pm", "2026-04-02T17:00")]
    [InlineData("a week today 5pm", "2026-04-01T17:00")]
    [InlineData("a week tomorrow at 5pm", "2026-04-02T17:00")]
    [InlineData("wednesday week 6pm", "ambiguous 2026-04-01T18:00 | 2026-04-08T18:00")]
    public void British_weeks_are_seven_days_later(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("in two weeks on monday 3pm", "ambiguous 2026-04-06T15:00 | 2026-04-13T15:00")]
    [InlineData("in 2 weeks on friday 3pm", "2026-04-10T15:00")]
    [InlineData("friday in 2 weeks 3pm", "2026-04-10T15:00")]
    public void Weeks_with_a_weekday_are_asked_about_unless_both_counts_agree(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("monday 3 april 6pm", "invalid")]
    [InlineData("friday 3 april 6pm", "2026-04-03T18:00")]
    [InlineData("tomorrow friday 6pm", "invalid")]
    [InlineData("tomorrow thursday 6pm", "2026-03-26T18:00")]
    [InlineData("friday the 12th 6pm", "invalid")]
    [InlineData("friday the 10th 6pm", "2026-04-10T18:00")]
    [InlineData("next friday 27 march 6pm", "invalid")]
    [InlineData("friday 6pm saturday", "invalid")]
    [InlineData("friday 03/04 6pm", "2026-04-03T18:00")]
    [InlineData("tuesday 03/04 6pm", "invalid")]
    [InlineData("in 3 days friday 6pm", "invalid")]
    public void A_weekday_that_contradicts_its_date_is_never_taken(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("first friday in may 6pm", "invalid")]
    [InlineData("2nd friday 6pm", "invalid")]
    [InlineData("last friday of april 6pm", "invalid")]
    [InlineData("fridays 6pm", "invalid")]
    [InlineData("every friday 6pm", "invalid")]
    [InlineData("the day after friday 6pm", "invalid")]
    [InlineData("2 days before friday 6pm", "invalid")]
    public void Counted_and_repeated_weekdays_are_refused(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);
}
