using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>
/// A fitted model as two streams: the calibration as JSON, for people to read and compare, and the large tables in
/// binary. Both carry the content's hash and the recipe's version.
/// </summary>
internal static class FittedModelFormat
{
    /// <summary>Counts up whenever the same content would be fitted to other numbers, so also with other weights of the encoder.</summary>
    public const int Recipe = 7;

    /// <summary>Writes a model.</summary>
    public static void Write(FittedModel model, Stream calibration, Stream tables)
    {
        using var written = new MemoryStream();
        WriteTables(model, written);
        var bytes = written.GetBuffer().AsSpan(0, (int)written.Length);
        var stored = new StoredCalibration(model.Hash, Recipe, model.Meanings is not null, Check: "", model.Calibration);
        JsonSerializer.Serialize(calibration, stored with { Check = stored.CheckFor(bytes) }, StoredCalibrationJson.Default.StoredCalibration);
        tables.Write(bytes);
    }

    /// <summary>Reads a model; null when it was fitted to other content, by another recipe, or is damaged.</summary>
    /// <param name="hash">The hash of the content that it must be for.</param>
    /// <param name="withEncoder">Whether it must have been fitted with the sentence encoder, or must not.</param>
    /// <param name="calibration">The calibration's stream.</param>
    /// <param name="tables">The tables' stream.</param>
    public static FittedModel? Read(string hash, bool withEncoder, Stream calibration, Stream tables)
    {
        try
        {
            var stored = JsonSerializer.Deserialize(calibration, StoredCalibrationJson.Default.StoredCalibration);
            using var read = new MemoryStream();
            tables.CopyTo(read);
            var isWhole = stored is not null && stored.IsFor(hash, withEncoder)
                && string.Equals(stored.Check, stored.CheckFor(read.GetBuffer().AsSpan(0, (int)read.Length)), StringComparison.Ordinal);
            read.Position = 0;
            return isWhole ? ReadTables(stored!, read) : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or InvalidDataException or InvalidOperationException or EndOfStreamException)
        {
            return null;
        }
    }

    private static FittedModel? ReadTables(StoredCalibration stored, Stream tables)
    {
        using var packed = new BrotliStream(tables, CompressionMode.Decompress, leaveOpen: true);
        var hash = new byte[32];
        packed.ReadExactly(hash);
        var header = new byte[6 * sizeof(int)];
        packed.ReadExactly(header);
        int At(int index) => BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(index * sizeof(int)));
        if (!string.Equals(Convert.ToHexStringLower(hash), stored.Hash, StringComparison.Ordinal) || At(0) != Recipe || (At(4) == 1) != stored.Encoder)
        {
            return null;
        }

        var texts = At(1);
        var weights = At(2) > 0 ? ReadWeights(packed, phrasings: At(2), entries: At(3)) : null;
        var urgency = At(5) == 1 ? ReadFloats(packed, texts) : null;
        var meanings = stored.Encoder ? ReadMeanings(packed, texts) : null;
        return new FittedModel(stored.Hash, texts, meanings, weights, urgency, stored.Calibration);
    }

    private static void WriteTables(FittedModel model, Stream tables)
    {
        using var packed = new BrotliStream(tables, CompressionLevel.Optimal, leaveOpen: true);
        packed.Write(Convert.FromHexString(model.Hash));
        WriteInts(packed, Recipe, model.Texts, model.Weights?.Scales.Length ?? 0, model.Weights?.Entries ?? 0, model.Meanings is null ? 0 : 1, model.Urgency is null ? 0 : 1);
        if (model.Weights is { } weights)
        {
            Write(packed, weights.Scales);
            packed.Write(MemoryMarshal.AsBytes<sbyte>(weights.Steps));
        }

        Write(packed, model.Urgency ?? []);
        if (model.Meanings is { } meanings)
        {
            Write(packed, meanings.Mean);
            Write(packed, meanings.Scales);
            packed.Write(MemoryMarshal.AsBytes<sbyte>(meanings.Steps));
        }
    }

    private static WeightTable ReadWeights(Stream packed, int phrasings, int entries)
    {
        var scales = ReadFloats(packed, phrasings);
        return WeightTable.Stored(entries, ReadSteps(packed, phrasings * entries), scales);
    }

    private static MeaningTable ReadMeanings(Stream packed, int texts)
    {
        var mean = ReadFloats(packed, SentenceEncoder.Dimensions);
        var scales = ReadFloats(packed, texts);
        return MeaningTable.Stored(mean, ReadSteps(packed, texts * SentenceEncoder.Dimensions), scales);
    }

    // The bytes are little-endian, as on every machine that .NET runs on.
    private static void Write(Stream stream, float[] values) => stream.Write(MemoryMarshal.AsBytes<float>(values));

    private static void WriteInts(Stream stream, params ReadOnlySpan<int> values) => stream.Write(MemoryMarshal.AsBytes(values));

    private static float[] ReadFloats(Stream stream, int count)
    {
        var values = new float[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static sbyte[] ReadSteps(Stream stream, int count)
    {
        var steps = new sbyte[count];
        stream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        return steps;
    }
}
