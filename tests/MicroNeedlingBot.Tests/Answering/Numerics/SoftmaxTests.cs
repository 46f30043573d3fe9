using MicroNeedlingBot.Answering.Numerics;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Numerics;

public class SoftmaxTests
{
    [Fact]
    public void Scores_become_shares_and_the_padding_zeros()
    {
        var scores = new float[16];
        (scores[0], scores[1], scores[2], scores[3]) = (0, MathF.Log(2), MathF.Log(5), 99);

        Softmax.InPlace(scores, 3);

        scores[..3].ShouldBe([1 / 8f, 2 / 8f, 5 / 8f], 1e-6f);
        scores[3..].ShouldAllBe(share => share == 0);
    }

    [Theory]
    [InlineData(1e6f)]
    [InlineData(-1e6f)]
    public void Scores_of_any_size_are_compared_without_overflow(float size)
    {
        var scores = new float[16];
        (scores[0], scores[1]) = (size, size);

        Softmax.InPlace(scores, 2);

        scores[..2].ShouldBe([0.5f, 0.5f]);
    }
}
