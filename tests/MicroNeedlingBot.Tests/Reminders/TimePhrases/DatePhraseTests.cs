using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.TimePhrases;

/// <summary>Dates in numbers and with names.</summary>
public sealed class DatePhraseTests
{
    [Theory]
    [InlineData("03/04 2pm", "ambiguous 2026-04-03T14:00 | 2027-03-04T14:00")]
    [InlineData("05/06/2026 6pm", "ambiguous 2026-05-06T18:00 | 2026-06-05T18:00")]
    [InlineData("03/04/2026 18:00", "2026-04-03T18:00")]
    [InlineData("4/4 6pm", "2026-04-04T18:00")]
    [InlineData("24/12 18:00", "2026-12-24T18:00")]
    [InlineData("12/24 18:00", "2026-12-24T18:00")]
    [InlineData("24-12-26 6pm", "2026-12-24T18:00")]
    [InlineData("01/02 6pm", "invalid")]
    [InlineData("01/02/2026 6pm", "invalid")]
    [InlineData("13/13 6pm", "invalid")]
    [InlineData("0/4 6pm", "invalid")]
    [InlineData("03/04", "ambiguous ")]
    public void Both_orders_of_a_numeric_date_are_offered(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("24.12. 18:00", "2026-12-24T18:00")]
    [InlineData("3.4. 18:00", "2026-04-03T18:00")]
    [InlineData("3.4.2026 18:00", "2026-04-03T18:00")]
    [InlineData("03.04.26 18.00", "2026-04-03T18:00")]
    [InlineData("24. 12. 2026 18:00", "2026-12-24T18:00")]
    [InlineData("24. 12. 18:00", "2026-12-24T18:00")]
    [InlineData("10.12 6pm", "2026-12-10T18:00")]
    [InlineData("31.4. 6pm", "invalid")]
    public void Dotted_dates_have_the_day_first(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("2026-12-24 18:00", "2026-12-24T18:00")]
    [InlineData("2026-12-24T18:00", "2026-12-24T18:00")]
    [InlineData("2026-12-24T18:00:00.000", "2026-12-24T18:00")]
    [InlineData("2026/12/24 6pm", "2026-12-24T18:00")]
    [InlineData("20261224 1800", "2026-12-24T18:00")]
    [InlineData("20261224T1800", "2026-12-24T18:00")]
    [InlineData("2026-24-12 18:00", "invalid")]
    [InlineData("2026-02-30 18:00", "invalid")]
    [InlineData("2026-12-24T18:00:30", "invalid")]
    [InlineData("2025-12-24 18:00", "invalid")]
    public void Year_first_is_year_month_day(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("3rd of may 2pm", "2026-05-03T14:00")]
    [InlineData("may 3 2pm", "2026-05-03T14:00")]
    [InlineData("first of may 2pm", "2026-05-01T14:00")]
    [InlineData("may the 1st, 2026 at 2pm", "2026-05-01T14:00")]
    [InlineData("dec 24 18:00", "2026-12-24T18:00")]
    [InlineData("24dec 6pm", "2026-12-24T18:00")]
    [InlineData("24-dec-2026 6pm", "2026-12-24T18:00")]
    [InlineData("24th Dec '26 6pm", "2026-12-24T18:00")]
    [InlineData("24 dec 1800", "2026-12-24T18:00")]
    [InlineData("24 dec 2030", "needs-time")]
    [InlineData("twenty-first of december 6pm", "2026-12-21T18:00")]
    [InlineData("6pm sat the 12th of december", "2026-12-12T18:00")]
    [InlineData("thursday, december 24th, 2026 at 6:00 PM", "2026-12-24T18:00")]
    [InlineData("31 april 2pm", "invalid")]
    [InlineData("xmas eve 6pm", "2026-12-24T18:00")]
    [InlineData("new year's eve 6pm", "2026-12-31T18:00")]
    public void Months_go_by_name(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("2026-03-25T10:15", "1 january 6pm", "2027-01-01T18:00")]
    [InlineData("2026-12-20T10:15", "5 january 6pm", "2027-01-05T18:00")]
    [InlineData("2026-12-20T10:15", "05/01 6pm", "ambiguous 2027-01-05T18:00 | 2027-05-01T18:00")]
    [InlineData("2026-03-25T10:15", "20 march 6pm", "invalid")]
    [InlineData("2026-03-25T10:15", "25 march 6pm", "2026-03-25T18:00")]
    [InlineData("2026-03-25T10:15", "25 march 9am", "invalid")]
    [InlineData("2026-03-25T10:15", "29 feb 2pm", "2028-02-29T14:00")]
    [InlineData("2026-03-25T10:15", "29 feb 2027 2pm", "invalid")]
    [InlineData("2026-03-25T10:15", "the 12th at 6pm", "2026-04-12T18:00")]
    [InlineData("2026-03-25T10:15", "12th 6pm", "2026-04-12T18:00")]
    [InlineData("2026-03-25T10:15", "the 25th at 9am", "2026-04-25T09:00")]
    [InlineData("2026-03-25T10:15", "the 25th at 6pm", "2026-03-25T18:00")]
    [InlineData("2026-04-05T10:15", "the 31st at 6pm", "2026-05-31T18:00")]
    [InlineData("2026-03-25T10:15", "the 12th of next month 6pm", "2026-04-12T18:00")]
    [InlineData("2026-03-25T10:15", "31st of next month 6pm", "invalid")]
    [InlineData("2026-03-25T10:15", "32nd 6pm", "invalid")]
    public void A_date_without_year_is_the_next_one(string now, string phrase, string outcome) =>
        Said.At(now, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("2026-03-25T10:15", "tomorrow 6pm", "2026-03-26T18:00")]
    [InlineData("2026-03-25T10:15", "the day after tomorrow 6pm", "2026-03-27T18:00")]
    [InlineData("2026-03-25T10:15", "in 3 days at 2pm", "2026-03-28T14:00")]
    [InlineData("2026-03-25T10:15", "3 days from now at noon", "2026-03-28T12:00")]
    [InlineData("2026-03-25T10:15", "in a couple of days at 5pm", "2026-03-27T17:00")]
    [InlineData("2026-03-25T10:15", "in two weeks' time 5pm", "2026-04-08T17:00")]
    [InlineData("2026-03-25T10:15", "in a month at 5pm", "2026-04-25T17:00")]
    [InlineData("2026-01-31T10:15", "in a month at 5pm", "invalid")]
    [InlineData("2026-03-25T10:15", "in a few days at 5pm", "invalid")]
    [InlineData("2026-03-25T10:15", "in 3 days and 2 hours", "invalid")]
    [InlineData("2026-03-25T10:15", "in 1000000 days 5pm", "invalid")]
    [InlineData("2026-03-25T10:15", "in 0 days 5pm", "invalid")]
    [InlineData("2026-03-25T10:15", "in -3 days 5pm", "invalid")]
    [InlineData("2026-03-25T10:15", "in half a day", "invalid")]
    public void Days_and_months_are_counted_on_the_calendar(string now, string phrase, string outcome) =>
        Said.At(now, phrase).ShouldBe(outcome);

    [Theory]
    [InlineData("today 9am", "invalid")]
    [InlineData("this morning at 9", "invalid")]
    [InlineData("yesterday 3pm", "invalid")]
    [InlineData("an hour ago", "invalid")]
    [InlineData("last friday 6pm", "invalid")]
    [InlineData("3 april 2025 6pm", "invalid")]
    [InlineData("today 10:15", "invalid")]
    public void Past_moments_are_refused(string phrase, string outcome) =>
        Said.At(Said.Wednesday, phrase).ShouldBe(outcome);
}
