using System.Reflection;
using MicroNeedlingBot.Answering.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Text;

public class Porter2Tests
{
    /// <summary>
    /// The stems were made with the reference implementation (Python package snowballstemmer 2.2.0, "english"); at
    /// least one word hangs on each suffix that matters and on each exception.
    /// </summary>
    [Fact]
    public void Words_get_the_stems_of_the_reference_implementation()
    {
        var differences = Pairs()
            .Where(pair => !string.Equals(Porter2.Stem(pair.Word), pair.Stem, StringComparison.Ordinal))
            .Select(pair => $"{pair.Word}: {Porter2.Stem(pair.Word)}, not {pair.Stem}");

        differences.ShouldBeEmpty();
        Pairs().Count().ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("needle", "needles", "needled", "needling")]
    [InlineData("moisturiser", "moisturising", "moisturised", "moisturisers")]
    [InlineData("irritate", "irritates", "irritating", "irritation")]
    public void Forms_of_a_word_share_its_stem(string word, params string[] forms) =>
        forms.ShouldAllBe(form => Porter2.Stem(form) == Porter2.Stem(word));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("'")]
    [InlineData("'''")]
    [InlineData("'s'")]
    [InlineData("1080")]
    [InlineData("皮膚")]
    public void What_is_no_word_gets_a_stem_no_longer_than_itself(string word) =>
        Porter2.Stem(word).Length.ShouldBeLessThanOrEqualTo(word.Length);

    [Fact]
    public void A_word_of_ten_thousand_letters_is_stemmed_like_any_other() =>
        Porter2.Stem(new string('a', 9_994) + "peeled").ShouldBe(new string('a', 9_994) + "peel");

    private static IEnumerable<(string Word, string Stem)> Pairs()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("porter2-stems.txt")!;
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            yield return (line[..space], line[(space + 1)..]);
        }
    }
}
