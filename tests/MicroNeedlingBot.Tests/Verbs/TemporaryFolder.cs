namespace MicroNeedlingBot.Tests.Verbs;

/// <summary>A folder of one's own, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("mnb-").FullName;

    public string Write(string path, string text)
    {
        var file = Path.Combine(FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
