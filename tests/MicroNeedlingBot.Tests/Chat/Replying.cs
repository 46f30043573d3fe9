using MicroNeedlingBot.Chat;

namespace MicroNeedlingBot.Tests.Chat;

internal static class Replying
{
    /// <summary>The reply to somebody of whom nothing is kept. Nothing in it waits.</summary>
    public static Turn Respond(this Assistant assistant, string text, Conversation conversation) =>
        assistant.RespondAsync(text, conversation, caller: null, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
