using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class VocabularyFileTests
{
    [Fact]
    public void Words_are_kept_as_questions_are_read()
    {
        var vocabulary = Vocabulary("synonyms: {Retin-A: Retinoid, \"Crow's feet\": fine lines}\nmisspellings:\n  Makup: make-up\n").Content().Vocabulary;

        vocabulary.Synonyms["retin a"].ShouldBe("retinoid");
        vocabulary.Synonyms["crow feet"].ShouldBe("fine lines");
        vocabulary.Misspellings["makup"].ShouldBe("make up");
    }

    [Theory]
    [InlineData("synonims: {a: b}", 1, "unknown-key", "Use one of: synonyms, misspellings")]
    [InlineData("synonyms: [a]", 1, "wrong-type", "takes pairs. Write each on its own line")]
    [InlineData("synonyms:\n  tret: [retinol]", 2, "wrong-type", "Write \"tret: word\"")]
    [InlineData("synonyms:\n  zits:", 2, "vocabulary-word", "Both sides of a pair need a word")]
    [InlineData("synonyms:\n  \"🙂\": smile", 2, "vocabulary-word", "Both sides of a pair need a word")]
    [InlineData("synonyms:\n  a b c d e: f", 2, "vocabulary-length", "4 words is the most here")]
    [InlineData("misspellings:\n  face wsh: face wash", 2, "vocabulary-length", "one word is the most here")]
    [InlineData("misspellings:\n  dont: do not", 2, "vocabulary-length", "is read as 2 words (do not)")]
    [InlineData("synonyms:\n  retin-a: x\n  Retin A: y", 3, "duplicate-key", "\"Retin A\" stands here a second time")]
    [InlineData("just words", 1, "yaml", "Write keys with values here")]
    public void Bad_input_names_the_line_and_tells_the_fix(string text, int line, string rule, string essence)
    {
        var finding = Vocabulary(text).Finding();

        (finding.File, finding.Line, finding.Level, finding.Rule).ShouldBe(("vocabulary.yaml", line, FindingLevel.Error, rule));
        finding.Message.ShouldContain(essence);
    }

    private static Folder Vocabulary(string text) => Folder.Of("a/b.md", Folder.Entry()).With("vocabulary.yaml", text);
}
