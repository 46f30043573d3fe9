using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Times of day.</summary>
public sealed class ClockPhraseTests
{
    [Theory]
    [InlineData("tomorrow 6pm", "2026-03-26T18:00")]
    [InlineData("tomorrow 6 p.m.", "2026-03-26T18:00")]
    [InlineData("tomorrow 6 P M", "2026-03-26T18:00")]
    [InlineData("tomorrow 6.30pm", "2026-03-26T18:30")]
    [InlineData("tomorrow 630pm", "2026-03-26T18:30")]
    [InlineData("tomorrow 6p", "2026-03-26T18:00")]
    [InlineData("tomorrow 12pm", "2026-03-26T12:00")]
    [InlineData("tomorrow 12am", "2026-03-26T00:00")]
    [InlineData("tomorrow 12:30am", "2026-03-26T00:30")]
    [InlineData("tomorrow 18:00pm", "2026-03-26T18:00")]
    [InlineData("tomorrow 15am", "invalid")]
    [InlineData("tomorrow 0pm", "invalid")]
    [InlineData("tomorrow 6:75pm", "invalid")]
    public void Am_and_pm_say_it_all(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("tomorrow 18:00", "2026-03-26T18:00")]
    [InlineData("tomorrow 18.30", "2026-03-26T18:30")]
    [InlineData("tomorrow 1800", "2026-03-26T18:00")]
    [InlineData("tomorrow 1800 hrs", "2026-03-26T18:00")]
    [InlineData("tomorrow 18h", "2026-03-26T18:00")]
    [InlineData("tomorrow 18h30", "2026-03-26T18:30")]
    [InlineData("tomorrow at 18", "2026-03-26T18:00")]
    [InlineData("tomorrow 07:00", "2026-03-26T07:00")]
    [InlineData("tomorrow 10:30", "2026-03-26T10:30")]
    [InlineData("tomorrow 00:00", "2026-03-26T00:00")]
    [InlineData("tomorrow 24:00", "invalid")]
    [InlineData("tomorrow 25:00", "invalid")]
    [InlineData("tomorrow 18:60", "invalid")]
    public void Twenty_four_hour_times_are_taken(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("tomorrow at 7", "ambiguous 2026-03-26T07:00 | 2026-03-26T19:00")]
    [InlineData("tomorrow 7", "ambiguous 2026-03-26T07:00 | 2026-03-26T19:00")]
    [InlineData("tomorrow at 12", "ambiguous 2026-03-26T00:00 | 2026-03-26T12:00")]
    [InlineData("tomorrow 9:30", "ambiguous 2026-03-26T09:30 | 2026-03-26T21:30")]
    [InlineData("tomorrow at 7 o'clock", "ambiguous 2026-03-26T07:00 | 2026-03-26T19:00")]
    [InlineData("half 6 tomorrow", "ambiguous 2026-03-26T06:30 | 2026-03-26T18:30")]
    [InlineData("today at 7", "2026-03-25T19:00")]
    [InlineData("thursday 5ish", "ambiguous 2026-03-26T05:00 | 2026-03-26T17:00")]
    public void An_hour_without_half_of_day_is_asked_about(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("tomorrow evening at 7", "2026-03-26T19:00")]
    [InlineData("friday am at 9", "2026-03-27T09:00")]
    [InlineData("tomorrow pm at 3", "2026-03-26T15:00")]
    [InlineData("tonight at 8", "2026-03-25T20:00")]
    [InlineData("8 tonight", "2026-03-25T20:00")]
    [InlineData("tomorrow at 3 in the afternoon", "2026-03-26T15:00")]
    [InlineData("tomorrow morning at 10", "2026-03-26T10:00")]
    [InlineData("this sat morning 10", "2026-03-28T10:00")]
    [InlineData("friday evening at 10:30", "2026-03-27T22:30")]
    [InlineData("tomorrow afternoon 12:30", "2026-03-26T12:30")]
    [InlineData("tonight at 1am", "2026-03-26T01:00")]
    [InlineData("tomorrow night at 1", "ambiguous 2026-03-26T01:00 | 2026-03-27T01:00")]
    [InlineData("tomorrow night at 11", "2026-03-26T23:00")]
    [InlineData("tomorrow morning at 7pm", "invalid")]
    [InlineData("tomorrow afternoon at 9", "invalid")]
    [InlineData("tomorrow morning at 12", "invalid")]
    public void The_part_of_the_day_settles_it(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("tomorrow at noon", "2026-03-26T12:00")]
    [InlineData("tomorrow midday", "2026-03-26T12:00")]
    [InlineData("tomorrow half past six pm", "2026-03-26T18:30")]
    [InlineData("tomorrow quarter to seven pm", "2026-03-26T18:45")]
    [InlineData("quarter past 6 tomorrow evening", "2026-03-26T18:15")]
    [InlineData("ten past six tomorrow evening", "2026-03-26T18:10")]
    [InlineData("twenty to five tomorrow afternoon", "2026-03-26T16:40")]
    [InlineData("tomorrow six thirty pm", "2026-03-26T18:30")]
    [InlineData("quarter to 1pm tomorrow", "2026-03-26T12:45")]
    [InlineData("quarter to 12am tomorrow", "invalid")]
    public void Spoken_times_are_understood(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("friday midnight", "ambiguous 2026-03-27T00:00 | 2026-03-28T00:00")]
    [InlineData("tonight at midnight", "2026-03-26T00:00")]
    [InlineData("today midnight", "2026-03-26T00:00")]
    [InlineData("friday night at midnight", "2026-03-28T00:00")]
    [InlineData("friday 00:00", "2026-03-27T00:00")]
    public void Midnight_lies_at_both_ends_of_a_day(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("tomorrow", "needs-time")]
    [InlineData("friday", "needs-time")]
    [InlineData("in 3 days", "needs-time")]
    [InlineData("24 december", "needs-time")]
    [InlineData("tomorrow evening", "needs-time")]
    [InlineData("tonight", "needs-time")]
    [InlineData("at lunchtime tomorrow", "needs-time")]
    [InlineData("first thing tomorrow", "needs-time")]
    [InlineData("6pm", "needs-date")]
    [InlineData("at 18:00", "needs-date")]
    [InlineData("noon", "needs-date")]
    [InlineData("in the morning", "needs-date")]
    [InlineData("next week at 3pm", "needs-date")]
    [InlineData("this weekend 2pm", "needs-date")]
    [InlineData("in april", "needs-date")]
    [InlineData("april 2027", "needs-date")]
    [InlineData("end of the month", "needs-date")]
    public void A_missing_half_is_asked_for(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("2-4pm tomorrow", "invalid")]
    [InlineData("tomorrow 2 - 4pm", "invalid")]
    [InlineData("between 2 and 4 tomorrow", "invalid")]
    [InlineData("tomorrow 14:00-15:00", "invalid")]
    [InlineData("tomorrow 2 to 4pm", "invalid")]
    [InlineData("10 to 4 tomorrow", "invalid")]
    [InlineData("friday 6pm or 7pm", "invalid")]
    [InlineData("friday or saturday", "invalid")]
    [InlineData("friday and saturday 6pm", "invalid")]
    [InlineData("mon-fri 6pm", "invalid")]
    [InlineData("mon/tue 6pm", "invalid")]
    [InlineData("12-14 april 6pm", "invalid")]
    [InlineData("april 12 - 14", "invalid")]
    [InlineData("friday 6pm 7pm", "invalid")]
    [InlineData("friday after 6pm", "invalid")]
    [InlineData("by friday 6pm", "invalid")]
    [InlineData("friday from 6pm", "invalid")]
    public void Ranges_and_alternatives_are_refused(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("friday 6", "invalid")]
    [InlineData("6 friday", "invalid")]
    [InlineData("24 dec 18", "invalid")]
    [InlineData("friday 2030", "invalid")]
    [InlineData("session 8 tomorrow evening", "invalid")]
    [InlineData("friday at 6pm for 2", "invalid")]
    [InlineData("friday 11.12", "invalid")]
    [InlineData("10.12", "invalid")]
    [InlineData("friday 3 4 6pm", "invalid")]
    public void A_number_without_clear_sense_is_refused(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);
}
