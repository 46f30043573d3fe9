using System.IO.Compression;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>
/// The encoder's weights as one file: the vocabulary, then every tensor in the order of <see cref="EncoderWeights"/>.
/// Matrices have a byte for each number and a scale for each column (token vectors: for each row); the rest is in
/// single precision. Compressed by Brotli.
/// </summary>
internal static class EncoderFile
{
    /// <summary>Reads what <see cref="EncoderFileWriter"/> wrote.</summary>
    public static EncoderWeights Read(Stream stream)
    {
        using var unpacked = new MemoryStream(8_000_000);
        using (var packed = new BrotliStream(stream, CompressionMode.Decompress))
        {
            packed.CopyTo(unpacked);
        }

        unpacked.Position = 0;
        using var reader = new BinaryReader(unpacked);
        var pieces = new (string, double)[reader.ReadInt32()];
        for (var id = 0; id < pieces.Length; id++)
        {
            pieces[id] = (reader.ReadString(), reader.ReadDouble());
        }

        var embeddings = Rows(reader);
        var frequencies = Floats(reader);
        return new EncoderWeights(pieces, embeddings, frequencies, Layer(reader), Layer(reader), Matrix(reader));
    }

    private static LayerWeights Layer(BinaryReader reader) => new(
        Norm(reader), Matrix(reader), Matrix(reader), reader.ReadBoolean() ? Matrix(reader) : null, Norm(reader), Matrix(reader), Matrix(reader));

    private static NormWeights Norm(BinaryReader reader) => new(Floats(reader), Floats(reader));

    private static QuantisedRows Rows(BinaryReader reader)
    {
        var scales = Floats(reader);
        var width = reader.ReadInt32();
        return new QuantisedRows(Steps(reader, scales.Length * width), scales, width);
    }

    private static PackedMatrix Matrix(BinaryReader reader)
    {
        var bias = Floats(reader);
        // Stored column by column, so that each column is a row with a step of its own.
        var columns = Rows(reader);
        return new PackedMatrix(columns.Steps, columns.Scales, bias);
    }

    private static float[] Floats(BinaryReader reader)
    {
        var values = new float[reader.ReadInt32()];
        for (var k = 0; k < values.Length; k++)
        {
            values[k] = reader.ReadSingle();
        }

        return values;
    }

    private static sbyte[] Steps(BinaryReader reader, int count)
    {
        var steps = new sbyte[count];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(steps.AsSpan()));
        return steps;
    }
}
