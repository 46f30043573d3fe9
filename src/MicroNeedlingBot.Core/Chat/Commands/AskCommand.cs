namespace MicroNeedlingBot.Chat.Commands;

/// <summary>A question with <c>/ask</c> in front is the question.</summary>
internal static class AskCommand
{
    /// <summary>What stands behind the command; all of a text that has none, or nothing behind it.</summary>
    public static string QuestionIn(string text, Platforms platform) =>
        TypedCommand.Read(text) is { Rest.Length: > 0 } typed && typed.FindOn(platform) == CommandCatalogue.Ask ? typed.Rest : text;
}
