using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Tests.Answering.Encoder;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Overlays;

public sealed class VectorCacheTests
{
    [Fact]
    public void A_text_is_encoded_once_and_always_gives_the_same_numbers()
    {
        var cache = new VectorCache();
        var first = cache.Of(SharedEncoder.Instance, "dynamo lamp");

        cache.Of(SharedEncoder.Instance, "dynamo lamp").ShouldBe(first);
        new VectorCache().Of(SharedEncoder.Instance, "dynamo lamp").ShouldBe(first);
        cache.Encoded.ShouldBe(1);
        SharedEncoder.Cosine(first, SharedEncoder.Encode("dynamo lamp")).ShouldBeGreaterThan(0.999);
    }

    [Fact]
    public void It_forgets_what_nobody_asks_for_and_keeps_what_somebody_does()
    {
        var cache = new VectorCache(store: null, most: 8);
        for (var k = 0; k < 40; k++)
        {
            cache.Of(SharedEncoder.Instance, "asked for often");
            cache.Of(SharedEncoder.Instance, $"asked for once {k}");
        }

        cache.Count.ShouldBeLessThanOrEqualTo(8);
        cache.Encoded.ShouldBe(41);
    }
}
