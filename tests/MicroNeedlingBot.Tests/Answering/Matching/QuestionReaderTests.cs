using MicroNeedlingBot.Answering.Matching;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Matching;

public class QuestionReaderTests
{
    private static readonly Vocabulary s_vocabulary = new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tret"] = "retinoid retinol",
            ["collagen induction therapy"] = "microneedling",
            ["sesh"] = "session",
        },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["makup"] = "make up", ["spf"] = "sunscreen" });

    private readonly QuestionReader _reader = new(s_vocabulary, ["when do I stop retinol before a session", "is retinol fine", "can I wear sunscreen", "which sunscreen"]);

    [Fact]
    public void Misspellings_of_the_vocabulary_and_of_the_phrasings_are_read_as_meant()
    {
        var read = _reader.Read("Makup after retnol?");

        read.Words.ShouldBe(["make", "up", "after", "retinol"]);
        read.ReadAs.ShouldBe([("makup", "make up"), ("retnol", "retinol")]);
        read.Text.ShouldBe("Makup after retnol?");
    }

    [Fact]
    public void Synonyms_are_added_once_and_take_nothing_away()
    {
        var read = _reader.Read("tret or TRET before my sesh");

        read.Words.ShouldBe(["tret", "or", "tret", "before", "my", "sesh"]);
        read.Synonyms.ShouldBe(["retinoid", "retinol", "session"]);
    }

    [Fact]
    public void A_synonym_of_several_words_is_found_inside_a_question_and_at_its_end()
    {
        _reader.Read("is collagen induction therapy safe").Synonyms.ShouldBe(["microneedl"]);
        _reader.Read("what is collagen induction therapy").Synonyms.ShouldBe(["microneedl"]);
        _reader.Read("collagen induction").Synonyms.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d\ufffe\0\u200b")]
    public void A_text_without_words_is_read_as_none(string text) => _reader.Read(text).Words.ShouldBeEmpty();
}
