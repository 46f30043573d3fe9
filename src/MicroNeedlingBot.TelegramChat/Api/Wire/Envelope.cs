using System.Text.Json;

namespace MicroNeedlingBot.TelegramChat.Api.Wire;

/// <summary>What every answer of the server is wrapped in.</summary>
internal sealed record Envelope
{
    public bool? Ok { get; init; }

    /// <summary>Of a shape that depends on the method, and sometimes on the request.</summary>
    public JsonElement? Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}

/// <summary>What helps with an error.</summary>
internal sealed record ResponseParameters
{
    /// <summary>In seconds.</summary>
    public long? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }
}
