using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class ContentHashTests
{
    private const string Guide = "## A\n- F01 One.";
    private const string Words = "synonyms: {zits: acne, tret: retinol}";

    [Fact]
    public void Comments_order_and_line_ends_do_not_count()
    {
        var one = Full().Content().Hash;
        var other = Folder.Of("vocabulary.yaml", "# words\nsynonyms:\n  tret: retinol # field\n  zits: acne\n")
            .With("guide.md", "# Guide\r\n\r\n## A\r\n- F01 One.\r\n")
            .With("a/c.md", Folder.Entry("Why?").ReplaceLineEndings("\r\n"))
            .With("README.md", "changed")
            .With("a/b.md", Folder.Entry(more: "facts: [F01] # a comment"))
            .Content().Hash;

        other.ShouldBe(one);
        one.Length.ShouldBe(64);
        one.ShouldBe(one.ToLowerInvariant());
    }

    [Fact]
    public void The_hash_is_the_same_on_every_machine() =>
        Full().Content().Hash.ShouldBe("308064532554e350e78bce4448f01c0bb5aae13e887db39cd98963aaf78ca5da");

    [Theory]
    [InlineData("a/b.md", "---\nquestion: When do I stop?\nalso:\n  - stop when\nfacts: [F01]\n---\nThree days before.")]
    [InlineData("a/b.md", "---\nquestion: When do I stop?\nalso:\n  - stop now\nfacts: [F01]\n---\nTwo days before.")]
    [InlineData("a/d.md", "---\nquestion: Who?\n---\nYou.")]
    [InlineData("guide.md", "## A\n- F01 One more.")]
    [InlineData("guide.md", "## B\n- F01 One.")]
    [InlineData("vocabulary.yaml", "synonyms: {zits: acne, tret: retinoid}")]
    [InlineData("vocabulary.yaml", "misspellings: {zits: acne, tret: retinol}")]
    [InlineData("warning-signs.yaml", "signs: []")]
    public void All_that_answers_depend_on_counts(string path, string text) =>
        string.Equals(Full().With(path, text).Content().Hash, Full().Content().Hash, StringComparison.Ordinal).ShouldBeFalse();

    private static Folder Full() => Folder.Of("a/b.md", Folder.Entry(more: "facts: [F01]"))
        .With("a/c.md", Folder.Entry("Why?")).With("guide.md", Guide).With("vocabulary.yaml", Words);
}
