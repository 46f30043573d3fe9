using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>The turns that every dialogue takes: ask, ask again, end.</summary>
internal static class DialogueTurns
{
    /// <summary>Asks for a field.</summary>
    public static Turn Ask(this Request request, OpenDialogue dialogue, string field, Reply reply) =>
        new(reply, request.Conversation with { Offered = reply.Choices, Dialogue = dialogue with { Asking = field } });

    /// <summary>
    /// Asks again for what was not understood. Somebody who asks a question in the middle of a form gets their answer
    /// first.
    /// </summary>
    public static Turn AskAgain(this Request request, OpenDialogue dialogue, string field, Reply reply)
    {
        if (request.Verdict.Outcome is not (Outcome.Answer or Outcome.SmallTalk))
        {
            return request.Ask(dialogue.Without(field), field, reply);
        }

        // The numbers of an answer's related questions would run into those of the form.
        var answer = VerdictReply.Of(request.Text, request.Verdict, request.Content).Blocks.Where(block => block is not ChoiceList);
        return request.Ask(dialogue.Without(field), field, new Reply([.. answer, .. reply.Blocks]));
    }

    /// <summary>Ends the dialogue.</summary>
    public static Turn End(this Request request, Reply reply) =>
        new(reply, request.Conversation with { Offered = reply.Choices, Dialogue = null });
}
