using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MicroNeedlingBot.Answering.Encoder;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Encoder;

public class SentenceEncoderTests
{
    [Fact]
    public void The_same_sentences_give_the_same_bits_on_every_machine()
    {
        var bytes = PackageFixture.Cases.SelectMany(one => MemoryMarshal.AsBytes(SharedEncoder.Encode(one.Sentence).AsSpan()).ToArray());

        // New weights or another order of sums change this; what was fitted with the old vectors is then stale too.
        Convert.ToHexStringLower(SHA256.HashData([.. bytes])).ShouldBe("0adbfb8829d6f6a6aa1a72a6a0e63b59e2217a53e1b7aef4d625d89bf4331925");
    }

    [Fact]
    public void Calls_in_parallel_give_what_calls_one_by_one_give()
    {
        var serial = PackageFixture.Cases.Select(one => SharedEncoder.Encode(one.Sentence)).ToList();

        var mixed = Enumerable.Range(0, 4 * serial.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(k => SharedEncoder.Encode(PackageFixture.Cases[k % serial.Count].Sentence)).ToList();

        for (var k = 0; k < mixed.Count; k++)
        {
            mixed[k].ShouldBe(serial[k % serial.Count], PackageFixture.Cases[k % serial.Count].Sentence);
        }
    }

    [Fact]
    public void Vectors_have_length_1() =>
        PackageFixture.Cases.ShouldAllBe(one => Math.Abs(SharedEncoder.Encode(one.Sentence).Sum(x => (double)x * x) - 1) < 1e-5);

    [Fact]
    public void An_empty_sentence_gives_zeros_and_leaves_what_follows_alone()
    {
        var vector = Enumerable.Repeat(7f, SentenceEncoder.Dimensions + 1).ToArray();

        SentenceEncoder.Load().Encode("", vector);

        vector[..SentenceEncoder.Dimensions].ShouldAllBe(x => x == 0);
        vector[^1].ShouldBe(7);
    }

    [Fact]
    public void What_means_alike_is_nearer_than_what_shares_words()
    {
        var asked = SharedEncoder.Encode("When can I wear make-up again?");

        SharedEncoder.Cosine(asked, SharedEncoder.Encode("how soon may I put foundation on"))
            .ShouldBeGreaterThan(SharedEncoder.Cosine(asked, SharedEncoder.Encode("When can I wear my green jumper again?")));
    }

    [Fact]
    public void What_follows_the_128th_token_changes_nothing()
    {
        var full = string.Concat(Enumerable.Repeat("wait ", 128)).TrimEnd();

        SharedEncoder.Encode(full + " for an entirely different question").ShouldBe(SharedEncoder.Encode(full));
        SharedEncoder.Encode(full[..^5] + " skin").ShouldNotBe(SharedEncoder.Encode(full));
    }
}
