using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Tests.Reminders.Dispatch;

/// <summary>A platform that remembers what it was given, and answers as it is told.</summary>
internal sealed class FakeChannel(VirtualTime time) : IReminderChannel
{
    public List<FakeMessage> Sent { get; } = [];

    public List<NeutralMention> Mentioned { get; } = [];

    public List<Duration> Reconciled { get; } = [];

    /// <summary>What it does with a message; it arrives unless told otherwise.</summary>
    public Func<PrivateMessage, CancellationToken, ValueTask<DeliveryOutcome>> Answer { get; set; } =
        static (message, _) => new(new Delivered($"id-{message.Nonce}"));

    /// <summary>What it says about a message whose fate is unknown.</summary>
    public Func<PrivateMessage, Reconciliation> Fate { get; set; } = static _ => new AskLater();

    public Platforms Platform => Platforms.Console;

    public IEnumerable<string> Texts => Sent.Select(sent => sent.Text);

    public ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel)
    {
        Sent.Add(new FakeMessage(message.Account.Id, PlainText.Of(message.Reply), message.Nonce, message.PossibleRepeat, time.Now));
        return Answer(message, cancel);
    }

    public ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, Duration sinceFirstTry, CancellationToken cancel)
    {
        Reconciled.Add(sinceFirstTry);
        return new(Fate(message));
    }

    public ValueTask<DeliveryOutcome> MentionAsync(NeutralMention mention, CancellationToken cancel)
    {
        Mentioned.Add(mention);
        return new(new Delivered("m"));
    }
}

/// <summary>A message that was handed over.</summary>
internal sealed record FakeMessage(long Account, string Text, string Nonce, bool PossibleRepeat, Instant At);
