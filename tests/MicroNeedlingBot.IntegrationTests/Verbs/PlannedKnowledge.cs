namespace MicroNeedlingBot.IntegrationTests.Verbs;

/// <summary>A copy of the sample folder with a plan of one point, gone afterwards.</summary>
internal sealed class PlannedKnowledge : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mnb-plan-");

    public PlannedKnowledge(string plan)
    {
        foreach (var file in Directory.EnumerateFiles(BotProcess.Knowledge, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(BotProcess.Knowledge, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Write(plan);
    }

    public string Folder => _folder.FullName;

    /// <summary>A sound plan that says something.</summary>
    public static string Saying(string text) => $$"""
        points:
          - id: stop
            when: -48h
            kinds: [home, clinic]
            text: {{text}}
            late: skip
            window: {opens: -60h, closes: 0h}
            quiet: earlier
        """;

    public void Write(string plan) => File.WriteAllText(Path.Combine(Folder, "reminders.yaml"), plan);

    public void Dispose() => _folder.Delete(recursive: true);
}
