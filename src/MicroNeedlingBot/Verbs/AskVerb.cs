using System.Text.Json;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Answers one question, or each line of standard input.</summary>
internal sealed class AskVerb(LiveKnowledge knowledge, Func<string, Verdict> answer, Surroundings surroundings)
{
    /// <summary>Answers one question: in full for a reader, in one line for a machine.</summary>
    public int Once(string question, bool json)
    {
        Write(json ? Line(question, json) : PlainText.Of(FirstReply(question)));
        return ExitCodes.Done;
    }

    /// <summary>Answers each line with one line, at once.</summary>
    public int EachLine(bool json)
    {
        var lines = new LineReader(surroundings.Input);
        while (lines.Next() is { } question)
        {
            Write(Line(question, json));
        }

        return ExitCodes.Done;
    }

    private string Line(string question, bool json) => json
        ? JsonSerializer.Serialize(AskedLine.Of(question, answer(question), knowledge.Current.Content), JsonContracts.Lines.AskedLine)
        : string.Join(' ', PlainText.Lines(Reply(question)).Select(line => line.Trim()));

    /// <summary>A single question is a first message, so its reply says what the bot is not.</summary>
    private Reply FirstReply(string question) =>
        new Assistant(knowledge, answer, Platforms.Console).RespondAsync(question, Conversation.New, caller: null, CancellationToken.None).AsTask().GetAwaiter().GetResult().Reply;

    private Reply Reply(string question) => VerdictReply.Of(question, answer(question), knowledge.Current.Content);

    private void Write(string line)
    {
        surroundings.Output.WriteLine(line);
        surroundings.Output.Flush();
    }
}
