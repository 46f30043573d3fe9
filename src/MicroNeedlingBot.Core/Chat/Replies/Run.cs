using System.Text.Json.Serialization;
using NodaTime;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>A piece of text in one style.</summary>
/// <param name="Text">Plain text: markup characters in it mean themselves, every front end escapes them.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Italic">Whether it is italic.</param>
/// <param name="Link">The address that it leads to, or null.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, string? Link = null)
{
    /// <summary>
    /// The moment that the text names, with its zone; null for most. Where a platform can, readers see it on their own clock.
    /// </summary>
    [JsonConverter(typeof(InstantJson))]
    public Instant? At { get; init; }
}
