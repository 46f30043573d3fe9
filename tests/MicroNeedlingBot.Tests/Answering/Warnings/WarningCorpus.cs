using System.Text.Json;
using MicroNeedlingBot.Answering.Warnings;
using MicroNeedlingBot.Knowledge;
using Shouldly;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

/// <summary>The shipped signs and the hand-written messages, read from the source tree.</summary>
internal static class WarningCorpus
{
    public static WarningSigns Shipped()
    {
        var findings = new List<Finding>();
        var signs = WarningSigns.Parse(ShippedYaml(), "warning-signs.yaml", findings);
        findings.ShouldBeEmpty();
        return signs;
    }

    public static string ShippedYaml() => File.ReadAllText(Path.Combine(ShippedKnowledge.Root, "knowledge", "warning-signs.yaml"));

    public static IReadOnlyList<LabelledMessage> Read(string part)
    {
        var file = Path.Combine(ShippedKnowledge.Root, "tests", "MicroNeedlingBot.Tests", "Answering", "Warnings", "Corpus", part + ".jsonl");
        return [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<LabelledMessage>(line, JsonSerializerOptions.Web)!)];
    }
}

/// <summary>A message, whether it must get the fixed reply, its kind, and whether it is told wrong and known to be.</summary>
internal sealed record LabelledMessage(string Q, bool Urgent, string Kind, bool Known = false);
