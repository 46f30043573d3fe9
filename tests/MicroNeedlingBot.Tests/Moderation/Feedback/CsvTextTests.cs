using MicroNeedlingBot.Moderation.Feedback;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Feedback;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("=1,\"2\"", "\"'=1,\"\"2\"\"\"")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_text(string value, string cell) => CsvText.Cell(value).ShouldBe(cell);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("1-2", "1-2")]
    public void What_would_break_a_row_is_quoted_and_nothing_else(string value, string cell) => CsvText.Cell(value).ShouldBe(cell);

    [Fact]
    public void Rows_end_as_the_standard_says() => CsvText.Write([["a", "b"], ["1", "2,3"]]).ShouldBe("a,b\r\n1,\"2,3\"\r\n");
}
