namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>Texts as files hold them: with or without a byte order mark, with any kind of line end.</summary>
internal static class PlainText
{
    /// <summary>The lines of a text; at least one, which may be empty.</summary>
    public static string[] Lines(string text) => Normal(text).Split('\n');

    /// <summary>The text without a byte order mark, each line ended by <c>\n</c>.</summary>
    public static string Normal(string text) => text.TrimStart('\ufeff')
        .Replace("\r\n", "\n", StringComparison.Ordinal)
        .Replace('\r', '\n');
}
