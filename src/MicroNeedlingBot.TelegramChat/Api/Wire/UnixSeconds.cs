using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>Seconds since 1970 that a calendar can show: whoever reads them needn't check again.</summary>
internal sealed class UnixSeconds : JsonConverter<long>
{
    private const long EndOfYear9999 = 253_402_300_799;

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var seconds) && seconds is >= 0 and <= EndOfYear9999
            ? seconds
            : throw new JsonException("Not a time in Unix seconds.");

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
