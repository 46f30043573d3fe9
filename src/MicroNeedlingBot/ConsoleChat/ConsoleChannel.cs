using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Dispatch;
using NodaTime;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>The terminal as a platform: what is written there has arrived.</summary>
internal sealed class ConsoleChannel(IChatScreen screen, IStore store, string filesFolder) : IReplyChannel, IReminderChannel
{
    /// <summary>The one chat that a terminal is.</summary>
    public const string Chat = "terminal";

    /// <summary>The one community of a terminal, and its channel.</summary>
    public const string Community = "terminal", General = "#general";

    public Platforms Platform => Platforms.Console;

    /// <summary>Whether private messages arrive; replies to what is typed always do.</summary>
    public bool DmsOpen { get; set; } = true;

    public ValueTask<DeliveryOutcome> SendAsync(OutgoingReply reply, CancellationToken cancel)
    {
        screen.Show(new Reply([.. reply.Reply.Blocks.Select(block => block is FileBlock file ? Keep(file) : block)]));
        return new(new Delivered(Chat));
    }

    /// <summary>A reminder's choices take the numbers over: what was shown last is what a number picks from.</summary>
    public async ValueTask<DeliveryOutcome> SendAsync(PrivateMessage message, CancellationToken cancel)
    {
        if (!DmsOpen)
        {
            return new Unreachable("dms-closed");
        }

        screen.Interject(message.Reply);
        await using var work = await store.BeginAsync(cancel);
        var conversation = ConversationJson.Read(await work.ConversationAsync(message.Account.Id, Chat, cancel));
        await work.SaveConversationAsync(message.Account.Id, Chat, ConversationJson.Write(conversation with { Offered = message.Reply.Choices }), cancel);
        await work.CommitAsync(cancel);
        return new Delivered(Chat);
    }

    /// <summary>A terminal that was closed shows nothing of what was written to it.</summary>
    public ValueTask<Reconciliation> ReconcileAsync(PrivateMessage message, Duration sinceFirstTry, CancellationToken cancel) => new(new SendMarked());

    public ValueTask<DeliveryOutcome> MentionAsync(NeutralMention mention, CancellationToken cancel)
    {
        screen.Interject(Reply.Of($"In {mention.Place.Name}: {NeutralMention.Words} @{mention.Account.ExternalId}"));
        return new(new Delivered(Chat));
    }

    /// <summary>What was saved before stays: "session-1 (2).ics".</summary>
    private static string Free(string path)
    {
        var free = path;
        for (var number = 2; File.Exists(free); number++)
        {
            free = Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)} ({number}){Path.GetExtension(path)}");
        }

        return free;
    }

    /// <summary>A terminal can't show a file: it is kept, and the terminal says where.</summary>
    private Paragraph Keep(FileBlock file)
    {
        try
        {
            var path = Free(Path.Combine(filesFolder, Path.GetFileName(file.Name)));
            File.WriteAllText(path, file.Content);
            return Paragraph.Of($"Saved as {path}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Paragraph.Of($"{file.Name} could not be saved: {fault.Message}");
        }
    }
}
