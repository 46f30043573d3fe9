using MicroNeedlingBot.Reminders.Dispatch;

namespace MicroNeedlingBot.TelegramChat.Sending;

/// <summary>What to make of Telegram's answer to a message: it is settled, or it goes once more in another shape.</summary>
internal abstract record SendOutcome;

/// <summary>No other shape would help.</summary>
/// <param name="Outcome">For the ledger.</param>
/// <param name="Cause">What else to draw from it.</param>
internal sealed record Settled(DeliveryOutcome Outcome, SendCause Cause = SendCause.None) : SendOutcome;

/// <summary>The group has another id now: note it, and send once more to that.</summary>
/// <param name="NewChat">The id.</param>
internal sealed record Migrated(long NewChat) : SendOutcome;

/// <summary>Our markup is broken: report it, and send once more as plain text.</summary>
internal sealed record RetryPlain : SendOutcome;

/// <summary>The topic is gone: once more without it.</summary>
internal sealed record RetryWithoutThread : SendOutcome;

/// <summary>The message to answer is gone: once more without it.</summary>
internal sealed record RetryWithoutReply : SendOutcome;

/// <summary>The message to edit can't be edited: send a new one.</summary>
internal sealed record SendNew : SendOutcome;

/// <summary>What a refusal says about more than the one message.</summary>
internal enum SendCause
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The member blocked the bot; that ends with an unblock or /start.</summary>
    Blocked,

    /// <summary>The member never started the bot: only a link can lead them to it.</summary>
    NeverStarted,

    /// <summary>The account is gone for good, or another bot's.</summary>
    Deactivated,

    /// <summary>The bot is no longer in the group, or the group is no more: drop what waits for it.</summary>
    ChatGone,

    /// <summary>No such chat for this bot.</summary>
    ChatUnknown,

    /// <summary>The bot may not write there: tell a moderator in private.</summary>
    Muted,

    /// <summary>The topic is closed.</summary>
    TopicClosed,

    /// <summary>Told to wait.</summary>
    Flood,

    /// <summary>The message breaks a rule of the API: a mistake of ours that somebody must look at.</summary>
    OurMistake,

    /// <summary>The token or the address of the API is wrong: stop and say so.</summary>
    BadToken,
}
