using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.TelegramChat.Api;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>
/// Asks Telegram for updates, again and again. Asking for the next ones tells Telegram to forget those before, so they are
/// kept first: what was not kept comes again.
/// </summary>
/// <param name="client">The API.</param>
/// <param name="inbox">Where updates are kept.</param>
/// <param name="intake">Takes what was received; knows which of it is to be kept.</param>
/// <param name="state">What health says.</param>
/// <param name="time">The clock.</param>
/// <param name="report">Takes lines for whoever runs the bot.</param>
internal sealed class UpdatePoller(TelegramClient client, IInbox inbox, UpdateIntake intake, PollState state, TimeProvider time, Action<string> report)
{
    private const int PollSeconds = 30;
    private const int MostUpdates = 100;
    private const int Unauthorized = 401;
    private const int NotFound = 404;
    private const int Conflict = 409;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestConflict = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_conflict = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private int _failures;
    private bool _isConflict;

    /// <summary>The kinds of update that are used.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"];

    /// <summary>How long Telegram holds a request open while there is nothing.</summary>
    public int HoldSeconds { get; init; } = PollSeconds;

    /// <summary>Listens until it is asked to stop.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(await OnceAsync(cancel), time, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Asks once; answers with how long to wait before the next time.</summary>
    private async ValueTask<TimeSpan> OnceAsync(CancellationToken cancel)
    {
        try
        {
            var position = await inbox.PositionAsync(Platforms.Telegram, cancel);
            var request = new GetUpdates
            {
                Offset = long.TryParse(position, System.Globalization.CultureInfo.InvariantCulture, out var offset) ? offset : null,
                Limit = MostUpdates,
                // After trouble the answer comes at once, so that health need not wait for somebody to write. Not after a
                // conflict: the other program is heard of only while this one waits.
                Timeout = state.Current is null || _isConflict ? HoldSeconds : 1,
                AllowedUpdates = Kinds,
            };
            return await client.GetUpdatesAsync(request, cancel) switch
            {
                ApiResult<IReadOnlyList<ReceivedUpdate>>.Done { Value: var updates } => await TakeAsync(updates, cancel),
                ApiResult<IReadOnlyList<ReceivedUpdate>>.Refused refused => await RefusedAsync(refused.Code, refused.Description, refused.RetryAfter, cancel),
                ApiResult<IReadOnlyList<ReceivedUpdate>>.NotSent not => Trouble($"Telegram can't be reached ({not.Reason}). I try again by myself; is this machine online?"),
                ApiResult<IReadOnlyList<ReceivedUpdate>>.Unclear unclear => Trouble($"Telegram's answer could not be read ({unclear.Reason}). I try again by myself."),
                _ => s_second,
            };
        }
        catch (StorageFaultException fault)
        {
            // Not kept, so not confirmed: Telegram holds them for a day.
            return Trouble($"Messages from Telegram wait there: {fault.Message}");
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // Whatever it is, listening goes on: they come again.
            return Trouble($"Messages from Telegram could not be taken ({fault.GetType().Name}). I try again by myself.");
        }
    }

    private async ValueTask<TimeSpan> TakeAsync(IReadOnlyList<ReceivedUpdate> updates, CancellationToken cancel)
    {
        if (updates.Count > 0)
        {
            // The highest of this batch, and never the highest of all time: the numbers may begin again.
            await intake.TakeAsync(updates, updates.Max(update => update.UpdateId) + 1, cancel);
        }

        _failures = 0;
        _isConflict = false;
        if (state.Current is { Since: var since } && since != Instant.MinValue)
        {
            report("Telegram answers again.");
        }

        state.Well();
        return TimeSpan.Zero;
    }

    private async ValueTask<TimeSpan> RefusedAsync(int code, string description, Duration? retryAfter, CancellationToken cancel)
    {
        switch (code)
        {
            case Conflict when description.Contains("webhook is active", StringComparison.OrdinalIgnoreCase):
                await client.DeleteWebhookAsync(new DeleteWebhook { DropPendingUpdates = false }, cancel);
                return Trouble("Telegram sent this bot's messages to a web address; I asked it to let me fetch them instead.");
            case Conflict:
                _isConflict = true;
                Tell("Another program fetches this bot's messages (409). Stop that one: I wait until it is gone, and take over then.");
                return Grown(s_conflict, s_longestConflict);
            case Unauthorized or NotFound:
                Tell(BotToken.NotTaken);
                return s_longestConflict;
            default:
                return retryAfter is { } wait ? wait.ToTimeSpan() : Trouble($"Telegram refuses to give messages ({code}). I try again by myself.");
        }
    }

    private TimeSpan Trouble(string message)
    {
        Tell(message);
        return Grown(s_second, s_longest);
    }

    private void Tell(string message)
    {
        if (state.Ill(message, Instant.FromDateTimeOffset(time.GetUtcNow())))
        {
            report(message);
        }
    }

    /// <summary>Twice as long each time, with a little chance in it, so that many don't come back at the same moment.</summary>
    private TimeSpan Grown(TimeSpan first, TimeSpan longest)
    {
        var grown = first * Math.Pow(2, Math.Min(_failures++, 10));
        return (grown < longest ? grown : longest) * (0.9 + (Random.Shared.NextDouble() * 0.2));
    }
}
