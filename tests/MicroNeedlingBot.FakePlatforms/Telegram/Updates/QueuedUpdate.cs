using System.Text.Json.Nodes;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Updates;

/// <summary>An update that waits. Updates of one key are posted to a webhook one after another.</summary>
internal sealed record QueuedUpdate(long Id, string Kind, JsonObject Json, string Key, DateTimeOffset ExpiresAt)
{
    /// <summary>The update as it goes out, however often.</summary>
    public string Text => field ??= Json.ToJsonString();

    /// <summary>Whether a webhook is being told of it.</summary>
    public bool IsInFlight { get; set; }
}
