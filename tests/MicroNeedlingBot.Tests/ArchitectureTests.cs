using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests;

/// <summary>Keeps the house as it was cut: who may reference whom, and what no name may say.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] s_hollowWords = ["Helper", "Util", "Utils", "Utilities", "Manager", "Common", "Base", "Misc", "Data", "Info"];

    [Fact]
    public void Core_references_no_project_and_only_its_three_packages()
    {
        var core = Project("src/MicroNeedlingBot.Core/MicroNeedlingBot.Core.csproj");

        core.Descendants("ProjectReference").ShouldBeEmpty();
        core.Descendants("FrameworkReference").ShouldBeEmpty();
        core.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)
            .ShouldBe(["Markdig", "NodaTime", "YamlDotNet"], ignoreOrder: true);
    }

    [Fact]
    public void Storage_references_core_alone_and_its_two_drivers()
    {
        var storage = Project("src/MicroNeedlingBot.Storage/MicroNeedlingBot.Storage.csproj");

        storage.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).ShouldBe(["MicroNeedlingBot.Core"]);
        storage.Descendants("FrameworkReference").ShouldBeEmpty();
        storage.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)
            .ShouldBe(["Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL"], ignoreOrder: true);
    }

    [Fact]
    public void A_platform_references_core_alone()
    {
        var telegram = Project("src/MicroNeedlingBot.TelegramChat/MicroNeedlingBot.TelegramChat.csproj");

        telegram.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)).ShouldBe(["MicroNeedlingBot.Core"]);
        telegram.Descendants("FrameworkReference").ShouldBeEmpty();
        telegram.Descendants("PackageReference").ShouldBeEmpty();
    }

    [Fact]
    public void Core_opens_no_file_and_no_socket()
    {
        string[] banned = ["File.", "Directory.", "FileStream", "Socket", "HttpClient", "Console."];
        var users = Sources("src/MicroNeedlingBot.Core")
            .Where(source => File.ReadLines(source).Any(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                && banned.Any(word => line.Contains(" " + word, StringComparison.Ordinal) || line.Contains("(" + word, StringComparison.Ordinal))));

        users.ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (var (project, root) in new[] { ("src/MicroNeedlingBot.Core", "MicroNeedlingBot"), ("src/MicroNeedlingBot.Storage", "MicroNeedlingBot.Storage"), ("src/MicroNeedlingBot.TelegramChat", "MicroNeedlingBot.TelegramChat"), ("src/MicroNeedlingBot", "MicroNeedlingBot") })
        {
            foreach (var source in Sources(project))
            {
                var folder = Path.GetRelativePath(Path.Combine(Root, project), Path.GetDirectoryName(source)!);
                var expected = folder is "." ? root : $"{root}.{folder.Replace(Path.DirectorySeparatorChar, '.')}";
                var declared = File.ReadLines(source).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
                // Migrations are written by a tool, in the older form.
                (declared?.TrimEnd(';') ?? $"namespace {expected}").ShouldBe($"namespace {expected}", source);
            }
        }
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var types = new[] { typeof(global::MicroNeedlingBot.Answering.QuestionAnswerer).Assembly, typeof(global::MicroNeedlingBot.Storage.Opening.BotStorage).Assembly, typeof(global::MicroNeedlingBot.Files.KnowledgeFolder).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("MicroNeedlingBot", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal));

        types.Where(type => s_hollowWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)) && type.Name is not "KnowledgeBase")
            .Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_and_fifty_lines() =>
        Sources("src").Concat(Sources("tests"))
            .Where(source => !source.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && File.ReadLines(source).Count() > 350)
            .ShouldBeEmpty();

    private static string Root => ShippedKnowledge.Root;

    private static XDocument Project(string path) => XDocument.Load(Path.Combine(Root, path));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
