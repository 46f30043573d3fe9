using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.Chat;

/// <summary>What a turn offers as buttons, and whether they still answer what is being asked.</summary>
public static class OfferOf
{
    private const int StepLength = 16;

    /// <summary>What can be picked in a turn's reply; null for nothing.</summary>
    public static Offer? Turn(Turn turn)
    {
        var choices = turn.Reply.Choices;
        // Choices beside those of the open form, such as a reminder's, answer no step of it.
        var answers = turn.Next.Dialogue is { Choices.Count: > 0 } open && choices.SequenceEqual(open.Choices);
        return choices.Count == 0 ? null : new Offer(choices, turn.Next.LastQuestion, answers ? StepOf(turn.Next) : null);
    }

    /// <summary>The step that a form waits at; null when none is open. The same step has the same name on every worker.</summary>
    public static string? StepOf(Conversation conversation) =>
        conversation.Dialogue is null
            ? null
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ConversationJson.Write(Conversation.New with { Dialogue = conversation.Dialogue }))))[..StepLength];
}
