using MicroNeedlingBot.Reminders.TimePhrases;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Sessions that have been.</summary>
public sealed class LastWeekPhraseTests
{
    [Theory]
    [InlineData("an hour ago", "2026-03-25T09:15")]
    [InlineData("2 days ago at 3pm", "2026-03-23T15:00")]
    [InlineData("yesterday 3pm", "2026-03-24T15:00")]
    [InlineData("yesterday", "needs-time")]
    [InlineData("last night at 9", "2026-03-24T21:00")]
    [InlineData("this morning at 9", "2026-03-25T09:00")]
    [InlineData("today 9am", "2026-03-25T09:00")]
    [InlineData("last friday 6pm", "2026-03-20T18:00")]
    [InlineData("friday last week 6pm", "2026-03-20T18:00")]
    [InlineData("20 march 6pm", "2026-03-20T18:00")]
    [InlineData("2026-03-20 18:00", "2026-03-20T18:00")]
    [InlineData("i had it yesterday at 3pm", "2026-03-24T15:00")]
    [InlineData("the 20th at 6pm", "ambiguous 2026-03-20T18:00 | 2026-04-20T18:00")]
    public void The_last_seven_days_can_be_named(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase, Said.London, TimeDirection.FutureOrLastWeek).ShouldBe(outcome);

    [Theory]
    [InlineData("8 days ago at 3pm", "invalid")]
    [InlineData("10 march 6pm", "invalid")]
    [InlineData("2026-03-17 18:00", "invalid")]
    [InlineData("200 hours ago", "invalid")]
    public void Older_ones_cannot(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase, Said.London, TimeDirection.FutureOrLastWeek).ShouldBe(outcome);

    [Theory]
    [InlineData("friday 6pm", "2026-03-27T18:00")]
    [InlineData("wednesday 9am", "2026-04-01T09:00")]
    [InlineData("tomorrow 6pm", "2026-03-26T18:00")]
    [InlineData("in 2 hours", "2026-03-25T12:15")]
    public void What_says_nothing_of_the_past_stays_ahead(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase, Said.London, TimeDirection.FutureOrLastWeek).ShouldBe(outcome);

    [Theory]
    [InlineData("i had it on tuesday at 2pm", "invalid")]
    [InlineData("it was tomorrow at 2pm", "invalid")]
    public void Words_of_the_past_take_no_moment_ahead(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase, Said.London, TimeDirection.FutureOrLastWeek).ShouldBe(outcome);
}
