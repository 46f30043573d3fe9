using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroNeedlingBot.Verbs;

/// <summary>
/// Text in JSON as it reads, emoji and all: the framework's encoders write everything beyond the basic plane as
/// escapes. What JSON forbids or a terminal would act on is still escaped.
/// </summary>
internal sealed class UnescapedText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        var json = new StringBuilder(value.Length + 2).Append('"');
        foreach (var rune in value.EnumerateRunes())
        {
            Append(json, rune);
        }

        writer.WriteRawValue(json.Append('"').ToString(), skipInputValidation: true);
    }

    private static void Append(StringBuilder json, Rune rune)
    {
        switch (rune.Value)
        {
            case '"' or '\\':
                json.Append('\\').Append((char)rune.Value);
                break;
            case '\n':
                json.Append("\\n");
                break;
            case '\t':
                json.Append("\\t");
                break;
            case var _ when Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029:
                json.Append("\\u").Append(rune.Value.ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                json.Append(rune.ToString());
                break;
        }
    }
}
