using System.Diagnostics;
using MicroNeedlingBot.Answering.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Text;

public class SpellerTests
{
    private static readonly Dictionary<string, int> Field = new(StringComparer.Ordinal)
    {
        ["microneedling"] = 40,
        ["retinol"] = 20,
        ["sunscreen"] = 18,
        ["exfoliate"] = 9,
        ["needles"] = 12,
        ["needle"] = 12,
        ["cleaning"] = 8,
        ["leather"] = 3,
        ["batch"] = 3,
        ["spf50"] = 6,
        ["red"] = 15,
        ["hyaluronic"] = 5,
        ["hyalronic"] = 1,
        ["cerave"] = 1,
        ["niacinamide"] = 1,
    };

    private readonly Speller _speller = new(Field);

    [Theory]
    [InlineData("retnol", "retinol")]
    [InlineData("retionl", "retinol")]
    [InlineData("sunscrean", "sunscreen")]
    [InlineData("microneedeling", "microneedling")]
    [InlineData("micronedlin", "microneedling")]
    [InlineData("exfoilate", "exfoliate")]
    public void A_misspelling_is_read_as_the_field_word(string written, string meant) =>
        _speller.Correct(written).ShouldBe(meant);

    [Theory]
    [InlineData("casting")]
    [InlineData("bath")]
    [InlineData("weather")]
    [InlineData("colour")]
    [InlineData("color")]
    [InlineData("monday")]
    public void An_English_word_from_elsewhere_stays(string word) => _speller.Correct(word).ShouldBe(word);

    [Theory]
    [InlineData("needles")]
    [InlineData("microneedling")]
    [InlineData("cerave")]
    [InlineData("niacinamide")]
    public void A_word_of_the_field_stays(string word) => _speller.Correct(word).ShouldBe(word);

    [Theory]
    [InlineData("")]
    [InlineData("rad")]
    [InlineData("spf5o0")]
    [InlineData("retin0l")]
    [InlineData("zzyzx")]
    public void Short_words_words_with_digits_and_words_like_no_other_stay(string word) =>
        _speller.Correct(word).ShouldBe(word);

    [Fact]
    public void Two_mistakes_are_mended_only_in_a_long_word()
    {
        _speller.Correct("snscrean").ShouldBe("sunscreen");
        _speller.Correct("rtnol").ShouldBe("rtnol");
    }

    [Fact]
    public void A_rare_misspelling_among_the_phrasings_is_read_as_the_word_it_misspells() =>
        _speller.Correct("hyalronic").ShouldBe("hyaluronic");

    [Fact]
    public void A_rare_misspelling_among_the_phrasings_is_never_what_another_is_read_as() =>
        _speller.Correct("hyalronc").ShouldBe("hyaluronic");

    [Fact]
    public void Of_two_words_the_nearer_then_the_more_frequent_then_the_alphabetically_first_wins()
    {
        var speller = new Speller(new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["dermapens"] = 9,
            ["dermapenss"] = 2,
            ["tonerx"] = 2,
            ["tonery"] = 7,
            ["serumb"] = 2,
            ["seruma"] = 2,
        });

        speller.Correct("dermapensss").ShouldBe("dermapenss");
        speller.Correct("tonerz").ShouldBe("tonery");
        speller.Correct("serumz").ShouldBe("seruma");
    }

    [Fact]
    public void A_word_of_ten_thousand_letters_stays_and_costs_nothing()
    {
        var word = new string('e', 10_000);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
        {
            _speller.Correct(word).ShouldBeSameAs(word);
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void The_index_finds_what_comparing_with_every_word_finds()
    {
        string[] words = [.. Field.Keys.Where(word => word.Length >= 4 && word.All(char.IsLetter))];
        var index = new DeletionIndex(words, _ => 2);
        foreach (var typo in words.SelectMany(Typos))
        {
            var nearest = words.Select(word => (Word: word, Distance: EditDistance.Between(typo, word, 2)))
                .Where(word => word.Distance is 1 or 2)
                .OrderBy(word => word.Distance)
                .FirstOrDefault();

            index.Nearest(typo, 2).ShouldBe(nearest.Word is null ? null : nearest, typo);
        }
    }

    /// <summary>Letters doubled, left out, changed and swapped, each also with the first letter gone.</summary>
    private static IEnumerable<string> Typos(string word) =>
        Enumerable.Range(1, word.Length - 2)
            .SelectMany(i => new[]
            {
                word.Insert(i, word.Substring(i, 1)),
                word.Remove(i, 1),
                word.Remove(i, 1).Insert(i, "q"),
                word.Remove(i, 1).Insert(i + 1, word.Substring(i, 1)),
            })
            .SelectMany(typo => new[] { typo, typo[1..] });
}
