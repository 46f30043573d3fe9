using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Encoder;

public class PackageAgreementTests
{
    // The weights were rounded; these are a little below what that rounding gave on the fixture.
    private const double WorstCosine = 0.984;
    private const double MeanCosine = 0.994;

    [Fact]
    public void Sentences_are_cut_into_the_tokens_of_the_package()
    {
        var differences = PackageFixture.Cases
            .Where(one => !SharedEncoder.Tokens(one.Sentence).SequenceEqual(one.Tokens))
            .Select(one => $"{one.Sentence}: {string.Join(' ', SharedEncoder.Tokens(one.Sentence))}, not {string.Join(' ', one.Tokens)}");

        differences.ShouldBeEmpty();
        PackageFixture.Cases.Count.ShouldBeGreaterThan(55);
    }

    [Fact]
    public void Vectors_point_where_those_of_the_package_point()
    {
        var cosines = PackageFixture.Cases
            .Select(one => (Cosine: SharedEncoder.Cosine(SharedEncoder.Encode(one.Sentence), one.Vector), one.Sentence))
            .ToList();

        cosines.Min().ShouldBeGreaterThan((WorstCosine, ""));
        cosines.Average(one => one.Cosine).ShouldBeGreaterThan(MeanCosine);
    }
}
