using System.Text.Json;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Evaluation;

/// <summary>Reads labelled questions: JSON Lines, one question a line, blank lines skipped.</summary>
internal static class LabelledFile
{
    /// <summary>The questions of a file, in order.</summary>
    /// <exception cref="StopException">The file can't be read, or a line is wrong; names file, line and fix.</exception>
    public static IReadOnlyList<LabelledQuestion> Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Read(file, stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StopException($"{file} can't be read: {fault.Message.ReplaceLineEndings(" ")} Name a file of labelled questions.", ExitCodes.WrongUsage);
        }
    }

    internal static IReadOnlyList<LabelledQuestion> Read(string file, Stream stream)
    {
        var questions = new List<LabelledQuestion>();
        var lines = new LineReader(stream);
        for (var number = 1; lines.Next() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                questions.Add(Question(line));
            }
            catch (FormatException fault)
            {
                throw new StopException($"{file}:{number}: {fault.Message}", ExitCodes.WrongUsage);
            }
        }

        return questions;
    }

    private static LabelledQuestion Question(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Question(json.RootElement)
                : throw new FormatException("each line must be one JSON object: {\"q\": …, \"outcome\": …, \"facts\": […]}.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"no JSON (at character {fault.BytePositionInLine + 1}): write one object a line.", fault);
        }
    }

    private static LabelledQuestion Question(JsonElement label)
    {
        var text = Text(label, "q") ?? throw new FormatException("\"q\" is missing: give the question's text.");
        var outcome = OutcomeNames.Read(Text(label, "outcome"))
            ?? throw new FormatException($"\"outcome\" must be one of {string.Join(", ", OutcomeNames.All)}.");
        var question = new LabelledQuestion(
            text, outcome, Facts(label), Text(label, "entry"), Text(label, "topic") ?? "", Text(label, "style") ?? "");
        return question is { InScope: true, Facts.Count: 0, Entry: null }
            ? throw new FormatException($"outcome {OutcomeNames.Of(outcome)} needs \"facts\" or \"entry\": name what is right.")
            : question;
    }

    private static string? Text(JsonElement label, string name) =>
        !label.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new FormatException($"\"{name}\" must be text in quotes.");

    private static IReadOnlyList<string> Facts(JsonElement label)
    {
        if (!label.TryGetProperty("facts", out var facts) || facts.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return facts.ValueKind == JsonValueKind.Array && facts.EnumerateArray().All(fact => fact.ValueKind == JsonValueKind.String)
            ? [.. facts.EnumerateArray().Select(fact => fact.GetString()!)]
            : throw new FormatException("\"facts\" must be a list of texts: [\"F21\"].");
    }
}
