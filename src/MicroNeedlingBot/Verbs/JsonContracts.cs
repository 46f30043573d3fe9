using System.Text.Json;
using System.Text.Json.Serialization;
using MicroNeedlingBot.Answering.Evaluation;

namespace MicroNeedlingBot.Verbs;

/// <summary>What the program writes for machines; generated at build time, for a quick start.</summary>
[JsonSerializable(typeof(AskedLine))]
[JsonSerializable(typeof(WhenLine))]
[JsonSerializable(typeof(FindingLine))]
[JsonSerializable(typeof(ImportedLine))]
[JsonSerializable(typeof(PlannedLine))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(EvaluationLevels))]
internal sealed partial class JsonContracts : JsonSerializerContext
{
    /// <summary>Camel case, text as it is and not as escapes, numbers to four places.</summary>
    public static JsonContracts Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new FourPlaces(), new UnescapedText() },
    });

    private sealed class FourPlaces : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(double.IsFinite(value) ? Math.Round(value, 4) : 0);
    }
}
