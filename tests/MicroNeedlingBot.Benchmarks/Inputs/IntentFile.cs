using System.Text.Json;

namespace MicroNeedlingBot.Benchmarks.Inputs;

/// <summary>Reads JSON Lines: <c>{"q": text, "intent": name}</c>, blank lines skipped.</summary>
internal static class IntentFile
{
    /// <summary>The texts in order.</summary>
    /// <exception cref="WrongInputException">The file can't be read, or has no text, or a line is wrong.</exception>
    public static IReadOnlyList<LabelledText> Read(FileInfo file)
    {
        try
        {
            var texts = File.ReadLines(file.FullName)
                .Select((line, number) => (line, number: number + 1))
                .Where(each => !string.IsNullOrWhiteSpace(each.line))
                .Select(each => Text(each.line, $"{file}:{each.number}"))
                .ToList();
            return texts.Count > 0 ? texts : throw new WrongInputException($"{file} is empty: give it lines like {{\"q\": \"…\", \"intent\": \"…\"}}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongInputException($"{file} can't be read: {fault.Message} Name a file of JSON Lines.");
        }
    }

    private static LabelledText Text(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return new LabelledText(Value(json.RootElement, "q", place), "intent/" + Value(json.RootElement, "intent", place));
        }
        catch (JsonException)
        {
            throw new WrongInputException($"{place}: no JSON; write one object a line.");
        }
    }

    private static string Value(JsonElement line, string name, string place) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new WrongInputException($"{place}: \"{name}\" is missing; write {{\"q\": \"…\", \"intent\": \"…\"}}.");
}
