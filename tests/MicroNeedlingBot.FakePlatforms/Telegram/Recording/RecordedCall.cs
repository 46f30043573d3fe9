using System.Globalization;
using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Recording;

/// <summary>A request as it came.</summary>
/// <param name="Order">Its place among all requests, from 1.</param>
/// <param name="At">When it came.</param>
/// <param name="Method">The method, in the Bot API's own writing.</param>
/// <param name="Parameters">What came with it.</param>
/// <param name="Files">What was uploaded with it, by member.</param>
public sealed record RecordedCall(int Order, DateTimeOffset At, string Method, JsonObject Parameters, IReadOnlyDictionary<string, UploadedFile> Files)
{
    /// <summary>How it went; null while it isn't answered.</summary>
    public string? Outcome { get; internal set; }

    /// <summary>Whether its method was carried out, told to the bot or not.</summary>
    public bool WasExecuted { get; internal set; }

    /// <summary>A member's text; null when it wasn't sent.</summary>
    public string? this[string member] => Parameters[member]?.ToString();

    /// <inheritdoc/>
    public override string ToString()
    {
        var parameters = Parameters.ToJsonString();
        return string.Create(CultureInfo.InvariantCulture, $"#{Order} {At:HH:mm:ss.fff} {Method} {(parameters.Length > 400 ? parameters[..400] + "…" : parameters)} → {Outcome ?? "…"}");
    }
}
