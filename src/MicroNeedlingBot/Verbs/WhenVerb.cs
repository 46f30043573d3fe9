using System.Text.Json;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Reads time phrases, a line each, and says which moment they mean.</summary>
internal sealed class WhenVerb(WhenSetting setting, Surroundings surroundings)
{
    /// <summary>Reads each line of standard input, and answers each with one line, at once.</summary>
    public int EachLine(bool json)
    {
        if (setting.Problem is { } problem)
        {
            throw new StopException(problem, ExitCodes.WrongUsage);
        }

        var lines = new LineReader(surroundings.Input);
        while (lines.Next() is { } line)
        {
            var (request, fault) = WhenRequest.Of(line, json);
            var read = request is null ? WhenLine.Invalid(line, fault) : setting.Read(request);
            surroundings.Output.WriteLine(json ? JsonSerializer.Serialize(read, JsonContracts.Lines.WhenLine) : Plain(read));
            surroundings.Output.Flush();
        }

        return ExitCodes.Done;
    }

    private static string Plain(WhenLine read) => VisibleText.Of($"{read.Local ?? read.Outcome}  {read.Message}");
}
