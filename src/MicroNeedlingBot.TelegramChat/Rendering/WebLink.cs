namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>Which addresses may be linked: pages, and nothing that opens a chat or names a person.</summary>
internal static class WebLink
{
    public static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http");
}
