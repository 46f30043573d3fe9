using System.Text;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Files;

/// <summary>Reads one file as UTF-8.</summary>
internal static class TextFile
{
    /// <summary>A larger file is no hand-written knowledge.</summary>
    public const int MostBytes = 1_000_000;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or null with what is wrong with it.</summary>
    public static (string? Text, Finding? Finding) Read(string path)
    {
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                return (null, KnowledgeFolder.Error(path, "too-large", "The file is larger than 1 MB and is not read. Cut it into smaller entries."));
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, KnowledgeFolder.Error(path, "unreadable", $"The file can't be read ({error.Message.TrimEnd('.')}). Give the bot's user the right to read it, or take it out."));
        }

        try
        {
            return (s_strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, NotUtf8(path, bytes));
        }
    }

    private static Finding NotUtf8(string path, byte[] bytes)
    {
        var valid = bytes.AsSpan(0, FirstInvalid(bytes));
        var line = valid.Count((byte)'\n') + 1;
        return KnowledgeFolder.Error(path, "not-utf8", "The file is not valid UTF-8 from this line on. Save it again with the encoding UTF-8.") with { Line = line };
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
