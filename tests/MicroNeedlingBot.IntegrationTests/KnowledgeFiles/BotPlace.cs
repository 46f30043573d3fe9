using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.IntegrationTests.Verbs;
using Shouldly;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>A folder with a knowledge folder and a store that several starts of the built program share, gone afterwards.</summary>
internal sealed class BotPlace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mnb-place-");

    /// <summary>With a copy of a knowledge folder; the sample one where none is named.</summary>
    public BotPlace(string? knowledge = null) => Copy(knowledge ?? BotProcess.Knowledge, Knowledge);

    public string Knowledge => Path.Combine(_folder.FullName, "knowledge");

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Changes a file of the knowledge folder as an editor would.</summary>
    public void Change(string file, string from, string to) => Replace(Path.Combine(Knowledge, file), from, to);

    /// <summary>Changes any file.</summary>
    public static void Replace(string path, string from, string to)
    {
        var text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Starts the console chat, says these lines and leaves.</summary>
    public async Task<BotResult> ChatAsync(params string[] lines)
    {
        using var bot = Start("chat");
        bot.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        var result = await bot.End();
        result.ExitCode.ShouldBe(0, result.Error);
        return result;
    }

    /// <summary>Runs a verb to its end.</summary>
    public async Task<BotResult> RunAsync(params string[] arguments)
    {
        using var bot = Start(arguments);
        return await bot.End();
    }

    /// <summary>Starts the program here; whoever starts it ends it.</summary>
    public BotProcess Start(params string[] arguments) => new([.. arguments, "--knowledge", Knowledge, $"--Storage:Folder={this["data"]}"]);

    /// <summary>The Markdown and YAML files below a folder, as path and hash of their bytes, in ordinal order.</summary>
    public static List<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".md" or ".yaml")
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
