using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Moderation;
using MicroNeedlingBot.Tests.Answering.Encoder;
using MicroNeedlingBot.Tests.Files;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation;

public sealed class FileVectorStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void What_was_encoded_is_there_after_a_restart()
    {
        float[] first;
        using (var store = new FileVectorStore(_folder.Path))
        {
            first = new VectorCache(store).Of(SharedEncoder.Instance, "dynamo lamp");
        }

        using var again = new FileVectorStore(_folder.Path);
        var cache = new VectorCache(again);
        cache.Of(SharedEncoder.Instance, "dynamo lamp").ShouldBe(first);
        cache.Encoded.ShouldBe(0);
    }

    [Fact]
    public void A_damaged_file_costs_an_encoding_and_nothing_else()
    {
        var key = TextKey.Of("dynamo lamp");
        using (var store = new FileVectorStore(_folder.Path))
        {
            _ = new VectorCache(store).Of(SharedEncoder.Instance, "dynamo lamp");
        }

        var file = Directory.GetFiles(_folder.Path).Single(path => new FileInfo(path).Length > 0);
        var bytes = File.ReadAllBytes(file);
        bytes[100] ^= 1;
        File.WriteAllBytes(file, [.. bytes, 1, 2, 3]);

        using var again = new FileVectorStore(_folder.Path);
        again.Find(key).ShouldBeNull();
        new VectorCache(again).Of(SharedEncoder.Instance, "dynamo lamp").Length.ShouldBe(512);
        again.Find(key).ShouldNotBeNull();
    }

    [Fact]
    public void A_full_file_begins_anew()
    {
        using var store = new FileVectorStore(_folder.Path, mostInFile: 4);
        for (var k = 0; k < 200; k++)
        {
            store.Keep(TextKey.Of($"text {k}"), new RoundedVector(1, new sbyte[512]));
        }

        Directory.GetFiles(_folder.Path).Max(path => new FileInfo(path).Length).ShouldBeLessThanOrEqualTo(4 * 536);
        store.Find(TextKey.Of("text 199")).ShouldNotBeNull();
    }

    public void Dispose() => _folder.Dispose();
}
