using System.Text.Json.Nodes;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>A button under a message.</summary>
public sealed class MessageButton
{
    internal MessageButton(JsonObject json)
    {
        Text = (string?)json["text"] ?? "";
        CallbackText = (string?)json["callback_data"];
        Url = (string?)json["url"];
        Style = (string?)json["style"];
        SwitchInlineQuery = (string?)json["switch_inline_query"] ?? (string?)json["switch_inline_query_current_chat"];
    }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Its callback_data; null when it does something else.</summary>
    public string? CallbackText { get; }

    /// <summary>Its link; null when it does something else.</summary>
    public string? Url { get; }

    /// <summary>Its colour.</summary>
    public string? Style { get; }

    /// <summary>The inline query that it begins; null when it does something else.</summary>
    public string? SwitchInlineQuery { get; }

    /// <inheritdoc/>
    public override string ToString() => $"[{Text}]";
}
