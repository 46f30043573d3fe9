using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Skipped and doubled hours, and offsets from UTC.</summary>
public sealed class ClockChangePhraseTests
{
    [Theory]
    [InlineData("2026-03-25T10:15", "Europe/London", "sunday 1:30am", "invalid")]
    [InlineData("2026-03-25T10:15", "Europe/London", "29 march 02:00", "2026-03-29T02:00")]
    [InlineData("2026-03-25T10:15", "Europe/London", "29 march at 1:30", "invalid")]
    [InlineData("2026-03-01T10:15", "America/New_York", "march 8 2:30am", "invalid")]
    [InlineData("2026-09-25T10:15", "Australia/Lord_Howe", "4 october 2:15am", "invalid")]
    [InlineData("2026-09-25T10:15", "Australia/Lord_Howe", "4 october 2:30am", "2026-10-04T02:30")]
    [InlineData("2026-10-15T10:15", "America/Sao_Paulo", "18 october 00:30", "2026-10-18T00:30")]
    [InlineData("2026-03-25T10:15", "Asia/Kolkata", "29 march 01:30", "2026-03-29T01:30")]
    [InlineData("2026-03-25T10:15", "Asia/Tokyo", "29 march 02:30", "2026-03-29T02:30")]
    public void A_skipped_time_is_refused(string now, string zone, string phrase, string outcome) =>
        Said.At(now, phrase, zone).ShouldBe(outcome);

    [Theory]
    [InlineData("2026-10-20T10:15", "Europe/London", "sunday 1:30am", "ambiguous 2026-10-25T01:30 | 2026-10-25T01:30")]
    [InlineData("2026-10-20T10:15", "Europe/London", "25 oct 02:00", "2026-10-25T02:00")]
    [InlineData("2026-03-25T10:15", "Australia/Lord_Howe", "5 april 1:45am", "ambiguous 2026-04-05T01:45 | 2026-04-05T01:45")]
    [InlineData("2026-03-25T10:15", "Australia/Lord_Howe", "5 april 1:15am", "2026-04-05T01:15")]
    [InlineData("2026-10-20T10:15", "Europe/London", "2026-10-25T01:30+01:00", "2026-10-25T01:30")]
    public void A_doubled_time_is_asked_about(string now, string zone, string phrase, string outcome) =>
        Said.At(now, phrase, zone).ShouldBe(outcome);

    [Theory]
    [InlineData("2026-03-28T10:15", "Europe/London", "in 24 hours", "2026-03-29T11:15")]
    [InlineData("2026-03-28T10:15", "Europe/London", "in 1 day at 10:15", "2026-03-29T10:15")]
    [InlineData("2026-10-24T10:15", "Europe/London", "in 24 hours", "2026-10-25T09:15")]
    [InlineData("2026-10-24T13:15", "Europe/London", "in 12 hours", "2026-10-25T01:15")]
    [InlineData("2026-10-24T13:15", "Europe/London", "in 13 hours", "2026-10-25T01:15")]
    [InlineData("2026-04-04T10:15", "Australia/Lord_Howe", "in 24 hours", "2026-04-05T09:45")]
    [InlineData("2026-03-25T10:15", "Europe/London", "in 36 hours", "2026-03-26T22:15")]
    [InlineData("2026-03-25T10:15", "Europe/London", "in an hour and a half", "2026-03-25T11:45")]
    [InlineData("2026-03-25T10:15", "Europe/London", "in 1h30", "2026-03-25T11:45")]
    [InlineData("2026-03-25T10:15", "Europe/London", "half an hour from now", "2026-03-25T10:45")]
    [InlineData("2026-03-25T10:15", "Europe/London", "in 90 min", "2026-03-25T11:45")]
    [InlineData("2026-03-25T10:15", "Europe/London", "in 1.5 hours", "2026-03-25T11:45")]
    [InlineData("2026-03-25T10:15", "Europe/London", "in 2 hours at 6pm", "invalid")]
    [InlineData("2026-03-25T10:15", "Europe/London", "2 hours", "invalid")]
    public void Hours_are_elapsed_time_and_days_keep_the_clock(string now, string zone, string phrase, string outcome) =>
        Said.At(now, phrase, zone).ShouldBe(outcome);

    [Theory]
    [InlineData("2026-03-25T10:15", "Europe/London", "2026-12-24T18:00Z", "2026-12-24T18:00")]
    [InlineData("2026-03-25T10:15", "Europe/London", "2026-07-24T18:00Z", "2026-07-24T19:00")]
    [InlineData("2026-03-25T10:15", "Asia/Kolkata", "2026-07-24T18:00-05:00", "2026-07-25T04:30")]
    [InlineData("2026-03-25T10:15", "Europe/London", "tomorrow 18:00+02:00", "2026-03-26T16:00")]
    [InlineData("2026-03-25T10:15", "Asia/Tokyo", "friday 6pm utc", "2026-03-28T03:00")]
    [InlineData("2026-03-25T05:15", "Asia/Tokyo", "friday 6pm utc", "invalid")]
    [InlineData("2026-03-25T10:15", "Europe/London", "friday 6pm gmt-5", "2026-03-27T23:00")]
    [InlineData("2026-03-25T10:15", "Europe/London", "friday 6pm utc+25", "invalid")]
    [InlineData("2026-03-25T10:15", "Europe/London", "friday 6pm est", "invalid")]
    [InlineData("2026-03-25T10:15", "Europe/London", "friday 6pm new york time", "invalid")]
    [InlineData("2026-03-25T10:15", "Europe/London", "Thu, 24 Dec 2026 18:00:00 +0000", "2026-12-24T18:00")]
    public void An_offset_is_reckoned_with_or_refused(string now, string zone, string phrase, string outcome) =>
        Said.At(now, phrase, zone).ShouldBe(outcome);

    [Fact]
    public void The_two_times_of_a_doubled_hour_differ_by_their_offsets() =>
        Said.Read("2026-10-20T10:15", "sunday 1:30am").Choices.Select(Said.WithOffset)
            .ShouldBe(["2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00"]);

    [Fact]
    public void Elapsed_time_tells_the_two_times_of_a_doubled_hour_apart()
    {
        Said.WithOffset(Said.Read("2026-10-24T13:15", "in 12 hours").When!.Value).ShouldBe("2026-10-25T01:15+01:00");
        Said.WithOffset(Said.Read("2026-10-24T13:15", "in 13 hours").When!.Value).ShouldBe("2026-10-25T01:15+00:00");
    }
}
