using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Chat;

/// <summary>Finds out what a message means where it stands: a press its offer, a link its text, an edit the answer that it changes.</summary>
/// <param name="work">The request's transaction.</param>
/// <param name="account">Who wrote.</param>
/// <param name="now">The time of the message.</param>
internal sealed class Hearing(IUnitOfWork work, Account account, Instant now)
{
    /// <summary>What is to be answered; null where nothing is.</summary>
    public async ValueTask<Heard?> OfAsync(IncomingMessage message, Conversation conversation, CancellationToken cancel) =>
        message.Press is { } press ? await PressAsync(message, press, conversation, cancel)
        : message.StartLink is { } key ? await OpenAsync(key, message, conversation, cancel)
        : message is { Text: "", Shows: { } shown } ? new Said(new Turn(WordlessReply.Alone(shown), conversation))
        : message.IsEdit ? await EditAsync(message, conversation, cancel)
        : new Typed(message.Text, conversation) { Shows = message.Shows };

    /// <summary>A button works for whom it was shown to, and a form's only at the step that it answers.</summary>
    private async ValueTask<Heard> PressAsync(IncomingMessage message, PressedButton press, Conversation conversation, CancellationToken cancel)
    {
        var kept = await work.Offers.FindAsync(press.OfferId, cancel);
        if (kept is null || kept.Offer.Choices.FirstOrDefault(choice => choice.Number == press.Number) is not { } choice)
        {
            return Said.Of("That button is too old. Ask me again, or type /help.", conversation);
        }

        if (kept.AccountId != account.Id || !string.Equals(kept.Chat, message.Chat, StringComparison.Ordinal))
        {
            return Said.Of("That is for whoever asked. Ask me yourself, and you get your own buttons.", conversation);
        }

        if (kept.Offer.Step is { } step && !string.Equals(step, OfferOf.StepOf(conversation), StringComparison.Ordinal))
        {
            return Said.Of("That was answered, or is closed by now.", conversation);
        }

        // Counted once: what was passed on is not offered any more.
        if (choice.Action is PassOn { Sure: true } pass && !conversation.Offered.Any(offered => pass.Equals(offered.Action)))
        {
            return Said.Of("That was answered, or is closed by now.", conversation);
        }

        var asShown = conversation with { Offered = kept.Offer.Choices, LastQuestion = kept.Offer.Question ?? conversation.LastQuestion };
        // A list that is leafed through stays one message.
        return new Pressed(choice, asShown, choice.Action is ShowTopic ? press.MessageId : null);
    }

    private async ValueTask<Heard> OpenAsync(string key, IncomingMessage message, Conversation conversation, CancellationToken cancel)
    {
        var opened = await work.StartLinks.OpenAsync(key, account.Id, now, cancel);
        if (opened is { State: LinkState.Opened, Link.CommunityId: { } community })
        {
            await work.Belongings.UseAsync(account.Id, community, now, cancel);
        }

        return opened switch
        {
            { State: LinkState.Opened, Link: { } link } => new Typed(link.Text, conversation),
            { State: LinkState.Used } when conversation.Dialogue is { } open => Said.Of(open.Question, conversation),
            { State: LinkState.Used, Link: { } link } => Said.Of($"You opened that link before. {Again(link.Text)}", conversation),
            { State: LinkState.Foreign } => Said.Of("That link is somebody else's. Type the command here yourself, or /help.", conversation),
            _ => new Typed(message.Text, conversation),
        };
    }

    private static string Again(string text) => $"To begin again, type {text}";

    /// <summary>Once something else was said, what was asked before is past.</summary>
    private async ValueTask<Heard?> EditAsync(IncomingMessage message, Conversation conversation, CancellationToken cancel) =>
        conversation.Dialogue is null && message.MessageId is { } id && await work.LastReplyAsync(account.Id, message.Chat, cancel) is { SentAs: { } answer } last
            && string.Equals(last.AnswersTo, id, StringComparison.Ordinal)
            ? new Typed(message.Text, conversation) { Edits = answer, Shows = message.Shows }
            : null;
}
