using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Answering.Encoder;

namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>What a vector is kept under: a hash of its text and of the encoder, 128 bits of SHA-256.</summary>
/// <param name="Value">The hash.</param>
public readonly record struct TextKey(UInt128 Value)
{
    /// <summary>The key of a text, for the encoder that is built in.</summary>
    public static TextKey Of(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SentenceEncoder.Identity);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return new TextKey(BinaryPrimitives.ReadUInt128BigEndian(hash.GetHashAndReset()));
    }
}
