using System.Text;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Moderation.Files;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Files;

public sealed class BulkReaderTests
{
    private static readonly LocalDate s_today = new(2026, 11, 24);

    [Fact]
    public void Entry_files_one_after_the_other_are_read_each_with_its_id()
    {
        var (items, problem) = BulkReader.Read("=== a/one\n---\nquestion: One?\n---\nYes.\n\n---\n\nOr no.\n=== a/two\n---\nquestion: Two?\n---\nNo.\n", s_today);

        problem.ShouldBeNull();
        items.Select(item => (item.Entry!.Id, item.Entry.Answer)).ShouldBe([("a/one", "Yes.\n\n---\n\nOr no."), ("a/two", "No.")]);
    }

    [Fact]
    public void A_broken_entry_is_refused_with_its_line_and_the_others_are_read()
    {
        var (items, _) = BulkReader.Read("=== a/one\n---\nquestion: One?\nfoo: bar\n---\nYes.\n=== a/two\n---\nquestion: Two?\n---\nNo.\n", s_today);

        items[0].Entry.ShouldBeNull();
        items[0].Line.ShouldBe(4);
        items[0].Problem.ShouldContain("foo");
        items[1].Entry!.Question.ShouldBe("Two?");
    }

    [Fact]
    public void A_table_is_read_with_quotes_commas_and_line_ends_in_its_cells()
    {
        var (items, problem) = BulkReader.Read("question,answer,phrasings,topic\nWhen?,\"Soon, \"\"very\"\" soon.\nOr later.\",now|at once,Before it\nWhy?,So.\n", s_today);

        problem.ShouldBeNull();
        var first = items[0].Entry!;
        (first.Question, first.Answer, first.Topic).ShouldBe(("When?", "Soon, \"very\" soon.\nOr later.", "before-it"));
        first.Phrasings.ShouldBe(["now", "at once"]);
        items[1].Line.ShouldBe(4);
    }

    [Theory]
    [InlineData("question,answer,topic\nWhen?,Soon.,club\n", 0)]
    [InlineData("Topic, Also ,Answer,Question,,\nclub,at once,Soon.,When?,,\n", 1)]
    public void Columns_go_by_their_names_in_any_order(string text, int phrasings)
    {
        var entry = BulkReader.Read(text, s_today).Items.ShouldHaveSingleItem().Entry!;

        (entry.Question, entry.Answer, entry.Topic).ShouldBe(("When?", "Soon.", "club"));
        entry.Phrasings.Count.ShouldBe(phrasings);
    }

    [Theory]
    [InlineData("question,answer,colour\nWhen?,Soon.,red\n", "“colour”")]
    [InlineData("question,answer,,topic\nWhen?,Soon.,,club\n", "without a name")]
    [InlineData("question,answer,answer\nWhen?,Soon.,Late.\n", "“answer” twice")]
    public void A_column_that_is_not_known_refuses_the_table(string text, string why)
    {
        var (items, problem) = BulkReader.Read(text, s_today);

        items.ShouldBeEmpty();
        problem!.ShouldContain(why);
    }

    [Theory]
    [InlineData("question,answer\nWhen?,\n", "needs a question and an answer")]
    [InlineData("question,answer\n\"When?,Soon\n", "never closes")]
    [InlineData("question,answer\nWhen?,Soon,very,soon,indeed\n", "names 2 columns")]
    public void A_row_that_cannot_be_taken_says_why(string text, string why)
    {
        var item = BulkReader.Read(text, s_today).Items.ShouldHaveSingleItem();

        item.Entry.ShouldBeNull();
        item.Problem.ShouldContain(why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello\nthere")]
    [InlineData("---\nquestion: When?\n---\nNow.\n")]
    [InlineData("question,answer\n")]
    public void A_text_that_is_no_such_file_is_refused_whole(string text) =>
        BulkReader.Read(text, s_today).Problem.ShouldNotBeNull();

    [Fact]
    public void Too_many_entries_and_too_many_bytes_are_refused()
    {
        BulkReader.Read("question,answer\n" + string.Concat(Enumerable.Repeat("When?,Now\n", 301)), s_today).Problem!.ShouldContain("300");
        BulkReader.Decode(new AttachedFile("a.csv", new byte[1_000_001])).Problem.ShouldContain("1 MB");
        BulkReader.Decode(new AttachedFile("a.csv", Encoding.Latin1.GetBytes("Café"))).Problem.ShouldContain("UTF-8");
    }
}
