using System.IO.Compression;
using System.Runtime.InteropServices;

namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>Writes the file that <see cref="EncoderFile"/> reads; the same weights give the same bytes.</summary>
public sealed class EncoderFileWriter : IDisposable
{
    private readonly BinaryWriter _writer;

    /// <summary>Writes to a stream, which stays open.</summary>
    public EncoderFileWriter(Stream stream) =>
        _writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));

    /// <summary>The vocabulary: each piece with its score, in the order of their ids.</summary>
    public void Vocabulary(IReadOnlyList<(string Text, double Score)> pieces)
    {
        _writer.Write(pieces.Count);
        foreach (var (text, score) in pieces)
        {
            _writer.Write(text);
            _writer.Write(score);
        }
    }

    /// <summary>Whether something optional follows.</summary>
    public void Flag(bool value) => _writer.Write(value);

    /// <summary>Numbers in single precision.</summary>
    public void Floats(float[] values)
    {
        _writer.Write(values.Length);
        _writer.Write(MemoryMarshal.AsBytes<float>(values));
    }

    /// <summary>A matrix given row by row, with a scale for each row.</summary>
    public void Rows(float[] values, int width)
    {
        var steps = new sbyte[values.Length];
        var scales = new float[values.Length / width];
        for (var row = 0; row < scales.Length; row++)
        {
            scales[row] = CoarseRounding.Round(values.AsSpan(row * width, width), steps.AsSpan(row * width, width));
        }

        Floats(scales);
        _writer.Write(width);
        _writer.Write(MemoryMarshal.AsBytes<sbyte>(steps));
    }

    /// <summary>A layer's matrix given row by row, with a scale for each column, and its bias.</summary>
    public void Matrix(float[] values, float[] bias)
    {
        var columns = bias.Length;
        var rows = values.Length / columns;
        var turned = new float[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                turned[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        Floats(bias);
        Rows(turned, rows);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
