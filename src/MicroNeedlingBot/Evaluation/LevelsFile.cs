using System.Text.Json;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Verbs;

namespace MicroNeedlingBot.Evaluation;

/// <summary>Reads the recorded levels of an evaluation: one JSON object with a share for each figure.</summary>
internal static class LevelsFile
{
    /// <summary>The levels.</summary>
    /// <exception cref="StopException">The file can't be read; names it and the fix.</exception>
    public static EvaluationLevels Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), JsonContracts.Lines.EvaluationLevels)
                ?? throw new JsonException("it is empty.");
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StopException($"{file} can't be read: {fault.Message.ReplaceLineEndings(" ")} It must be a JSON object of shares, such as \"firstRight\": 0.9.", ExitCodes.WrongUsage);
        }
    }
}
