using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>The turns that every dialogue takes: ask, ask again, go on after something else, end.</summary>
internal static class DialogueTurns
{
    /// <summary>Asks for a field. The question in short is the list of choices, or else the reply's last paragraph.</summary>
    public static Turn Ask(this Request request, OpenDialogue dialogue, string field, Reply reply, string? question = null)
    {
        var asked = question ?? reply.Blocks.OfType<ChoiceList>().LastOrDefault()?.Lead ?? PlainText.Of(new Reply([.. reply.Blocks.TakeLast(1)])).Trim();
        return new(reply, request.Conversation with
        {
            Offered = reply.Choices,
            Dialogue = dialogue with { Asking = field, Question = asked, Choices = reply.Choices },
        });
    }

    /// <summary>
    /// Asks again for what was not understood. Somebody who asks a question in the middle of a form gets their answer
    /// first, or hears that the guide has none: silence could pass for consent.
    /// </summary>
    /// <param name="request">The message.</param>
    /// <param name="dialogue">The form.</param>
    /// <param name="field">The field.</param>
    /// <param name="problem">What is wrong with the answer, where it was meant as one.</param>
    /// <param name="question">The question in short.</param>
    public static Turn AskAgain(this Request request, OpenDialogue dialogue, string field, string problem, Reply question)
    {
        var first = AskedBetween.Of(request) ?? (problem.Length == 0 ? [] : [Paragraph.Of(problem)]);
        return request.Ask(dialogue.Without(field), field, Joined(first, question), Short(question));
    }

    /// <summary>
    /// A turn that left a form open, with the form's question behind it. What could be picked by a number in between
    /// loses its numbers: they would run into the form's.
    /// </summary>
    public static Turn WithQuestion(this Turn turn, OpenDialogue open) => new(
        new Reply([.. turn.Reply.Blocks.SelectMany(Unnumbered), .. open.Reminding]),
        turn.Next with { Offered = open.Choices, Dialogue = open });

    /// <summary>A block without anything to pick; a lead that speaks of numbers goes with them.</summary>
    public static IEnumerable<Block> Unnumbered(Block block) => block is not ChoiceList list
        ? [block]
        :
        [
            .. list.Lead.Length == 0 || list.LeadOverButtons is not null ? [] : (Block[])[Paragraph.Of(list.Lead)],
            new PointList([.. list.Choices.Where(choice => choice.Action is not NoneOfThese).Select(choice => (IReadOnlyList<Run>)[new Run(choice.Text)])], Numbered: false),
        ];

    /// <summary>Ends the dialogue; a draft that it had put aside is named, or it would be forgotten.</summary>
    public static Turn End(this Request request, Reply reply) =>
        new(PutAside.Of(request) is [var draft, ..] ? new Reply([.. reply.Blocks, new Note($"Still put aside: you were {PutAside.Words(draft)}. /faq draft goes on with it.")]) : reply, request.Conversation with { Offered = reply.Choices, Dialogue = null });

    private static string Short(Reply question) =>
        question.Blocks.OfType<ChoiceList>().LastOrDefault()?.Lead ?? PlainText.Of(question).Trim();

    /// <summary>Two sentences are one paragraph; anything else stands one under the other.</summary>
    private static Reply Joined(IReadOnlyList<Block> first, Reply question) =>
        first is [Paragraph { Runs: [var said] }] && question.Blocks is [Paragraph { Runs: [var asks] }]
            ? Reply.Of($"{said.Text} {asks.Text}")
            : new Reply([.. first, .. question.Blocks]);
}
