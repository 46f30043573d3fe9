using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MicroNeedlingBot.Answering.Deciding;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>A calibration as it stands in <c>calibration.json</c>.</summary>
/// <param name="Hash">The hash of the content that it is for.</param>
/// <param name="Recipe">The version of the recipe.</param>
/// <param name="Encoder">Whether the sentence encoder took part.</param>
/// <param name="Check">A hash of all else here and of the tables: neither file is used when one of them is damaged.</param>
/// <param name="Calibration">The calibration.</param>
internal sealed record StoredCalibration(string Hash, int Recipe, bool Encoder, string Check, Calibration Calibration)
{
    /// <summary>Whether it may be used for a content as it is.</summary>
    public bool IsFor(string hash, bool withEncoder) =>
        string.Equals(Hash, hash, StringComparison.Ordinal) && Recipe == FittedModelFormat.Recipe && Encoder == withEncoder;

    /// <summary>What <see cref="Check"/> must be beside these tables.</summary>
    public string CheckFor(ReadOnlySpan<byte> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(this with { Check = "" }, StoredCalibrationJson.Default.StoredCalibration));
        hash.AppendData(tables);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>The JSON of <see cref="StoredCalibration"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StoredCalibration))]
internal sealed partial class StoredCalibrationJson : JsonSerializerContext;
