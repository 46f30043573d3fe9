using MicroNeedlingBot.Chat.Replies;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch.Loop;

/// <summary>A message on its way.</summary>
/// <param name="Account">Where it goes.</param>
/// <param name="Reminders">What it says, by time; at least one.</param>
/// <param name="Reply">The words.</param>
/// <param name="SendAt">When its turn is.</param>
internal sealed record Outgoing(Account Account, IReadOnlyList<DueReminder> Reminders, Reply Reply, Instant SendAt)
{
    /// <summary>The first reminder's.</summary>
    public string Nonce { get; } = Dispatch.Nonce.Of(Reminders[0]);

    /// <summary>What the platform is given.</summary>
    public PrivateMessage Message(bool possibleRepeat) => new(Account, Reply, Nonce, possibleRepeat);

    /// <summary>What became of a new try: every reminder of a message shares its outcome.</summary>
    public IEnumerable<SendResult> Results(DeliveryOutcome outcome, Instant started, Instant finished) =>
        Reminders.Select(reminder => new SendResult(reminder.Id, reminder.Epoch, reminder.Attempts + 1, Nonce, outcome, started, finished));

    /// <summary>What became of the try before, as it was found out now.</summary>
    public IEnumerable<SendResult> Found(string messageId, Instant started, Instant finished) =>
        Reminders.Select(reminder => new SendResult(reminder.Id, reminder.Epoch, Math.Max(reminder.Attempts, 1), Nonce, new Delivered(messageId), started, finished));
}

/// <summary>What was decided about a draft.</summary>
/// <param name="Message">What is to be sent; null when nothing is.</param>
/// <param name="Settled">What is not to be sent now.</param>
internal sealed record Judged(Outgoing? Message, IReadOnlyList<Intent> Settled)
{
    /// <summary>Those of them that were taken up too late; not counted before it is written down what becomes of them.</summary>
    public LateCount Late { get; init; }
}
