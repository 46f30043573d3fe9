using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class ShippedKnowledgeTests
{
    private static readonly KnowledgeContent s_content = Folder.Of("a/b.md", Folder.Entry())
        .With("guide.md", Shipped("guide.md"))
        .With("vocabulary.yaml", Shipped("vocabulary.yaml"))
        .Content();

    [Fact]
    public void The_guide_has_its_24_facts_in_five_sections()
    {
        s_content.Facts.Count.ShouldBe(24);
        s_content.Facts.Values.Select(fact => fact.Section).Distinct(StringComparer.Ordinal)
            .ShouldBe(["What it is", "Benefits", "Before a session", "After a session", "Products"]);
        s_content.Facts["F21"].Text.ShouldContain("48 hours before");
        s_content.Facts["F21"].Text.ShouldEndWith("sensitive.");
    }

    [Theory]
    [InlineData("tret", "retinoid")]
    [InlineData("Retin-A", "retinoid")]
    [InlineData("sunblock", "sunscreen")]
    [InlineData("BB cream", "make up")]
    [InlineData("zits", "acne")]
    [InlineData("crow's feet", "wrinkles")]
    [InlineData("dermapen", "microneedling")]
    [InlineData("glycolic acid", "exfoliant")]
    [InlineData("HA", "hyaluronic acid")]
    public void The_words_of_the_field_are_known(string word, string meant) =>
        s_content.Vocabulary.Synonyms[string.Join(' ', Tokeniser.Tokens(word))].ShouldContain(meant);

    [Fact]
    public void No_misspelling_is_a_word_that_the_vocabulary_uses()
    {
        var vocabulary = s_content.Vocabulary;
        var used = vocabulary.Synonyms.SelectMany(pair => $"{pair.Key} {pair.Value}".Split(' '))
            .Concat(vocabulary.Misspellings.Values.SelectMany(value => value.Split(' ')))
            .ToHashSet(StringComparer.Ordinal);

        vocabulary.Misspellings.Count.ShouldBeGreaterThan(150);
        vocabulary.Misspellings.Keys.Where(used.Contains).ShouldBeEmpty();
    }

    private static string Shipped(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MicroNeedlingBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the tests from within the repository.");
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "knowledge", path));
    }
}
