using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>Sends to a <see cref="RecordingPlatform"/>. With nonces it settles as on Discord, without as on Telegram.</summary>
internal sealed class LoopbackChannel(int port, bool knowsNonces) : IReminderChannel
{
    public Platforms Platform => Platforms.Discord;

    public async ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel)
    {
        var answer = await AskAsync($"SEND {message.Nonce} {(message.PossibleRepeat ? 1 : 0)} {PlainText.Of(message.Reply)}", cancel);
        return new Delivered(answer);
    }

    public async ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, Duration sinceFirstTry, CancellationToken cancel)
    {
        if (!knowsNonces)
        {
            return new SendMarked();
        }

        // Half of them by looking, half by sending the same nonce again.
        return message.Account.Id % 2 == 0 && await AskAsync($"FIND {message.Nonce}", cancel) is not "0" and var found
            ? new Found(found)
            : new SendAgain();
    }

    private async Task<string> AskAsync(string line, CancellationToken cancel)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, cancel);
        await using var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(line + "\n"), cancel);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(cancel) ?? throw new IOException("The platform hung up.");
    }
}

/// <summary>Says the ids of the reminders, so that the platform can tell which ones a message brings.</summary>
internal sealed class IdWording : IReminderWording
{
    public ValueTask<WordedReminders> WordAsync(IReadOnlyList<DueReminder> due, Instant now, CancellationToken cancel) => new(new WordedReminders(
        [.. due.Select(_ => ReminderVerdict.Send)],
        Reply.Of(string.Join('+', due.Select(reminder => reminder.Id.ToString(CultureInfo.InvariantCulture))))));
}
