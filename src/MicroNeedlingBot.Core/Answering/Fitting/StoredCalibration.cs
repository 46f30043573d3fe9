using System.Text.Json.Serialization;
using MicroNeedlingBot.Answering.Deciding;

namespace MicroNeedlingBot.Answering.Fitting;

/// <summary>A calibration as it stands in <c>calibration.json</c>.</summary>
/// <param name="Hash">The hash of the content that it is for.</param>
/// <param name="Recipe">The version of the recipe.</param>
/// <param name="Encoder">Whether the sentence encoder took part.</param>
/// <param name="Calibration">The calibration.</param>
internal sealed record StoredCalibration(string Hash, int Recipe, bool Encoder, Calibration Calibration)
{
    /// <summary>Whether it may be used for a content as it is.</summary>
    public bool IsFor(string hash, bool withEncoder) =>
        string.Equals(Hash, hash, StringComparison.Ordinal) && Recipe == FittedModelFormat.Recipe && Encoder == withEncoder;
}

/// <summary>The JSON of <see cref="StoredCalibration"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StoredCalibration))]
internal sealed partial class StoredCalibrationJson : JsonSerializerContext;
