namespace MicroNeedlingBot.Files;

/// <summary>Folders that only the account which runs the bot can read.</summary>
internal static class OwnerOnlyFolder
{
    /// <summary>Creates a folder, and those above it, where they are missing.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
