using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>A terminal has no attachments: behind <c>/faq import</c> stands where the file is.</summary>
internal static class TypedFile
{
    /// <summary>The file that a line names, or what is wrong with it; neither where it names none.</summary>
    public static (AttachedFile? File, string? Problem) Read(string line)
    {
        if (TypedCommand.Read(line) is not { } typed || !ReferenceEquals(typed.FindOn(Platforms.Console), ModerationCatalogue.Faq)
            || typed.FindIn(ModerationCatalogue.Faq) is not { Command.Name: "import", Behind: { Length: > 0 } path })
        {
            return (null, null);
        }

        try
        {
            path = path.Trim('"', '\'');
            return !File.Exists(path) ? (null, $"There is no file {path}. Type its whole path behind /faq import.")
                : new FileInfo(path).Length > AttachedFile.MostBytes ? (null, $"{path} is larger than 1 MB. Cut it into several files.")
                : (new AttachedFile(Path.GetFileName(path), File.ReadAllBytes(path)), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path} can't be read ({fault.Message}).");
        }
    }
}
