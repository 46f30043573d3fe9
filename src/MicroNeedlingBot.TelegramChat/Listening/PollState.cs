using NodaTime;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>How listening goes: what health says of it.</summary>
internal sealed class PollState
{
    private volatile Trouble? _trouble = new("It has not spoken to Telegram yet.", Instant.MinValue);

    /// <summary>What is wrong, since when; null while all is well.</summary>
    public Trouble? Current => _trouble;

    /// <summary>All is well.</summary>
    public void Well() => _trouble = null;

    /// <summary>Something is wrong; true when that is new.</summary>
    public bool Ill(string message, Instant now)
    {
        var before = _trouble;
        var isNew = before is null || !before.Message.Equals(message, StringComparison.Ordinal);
        _trouble = isNew ? new Trouble(message, now) : before;
        return isNew;
    }

    /// <summary>Something that is wrong.</summary>
    /// <param name="Message">What, and how to mend it.</param>
    /// <param name="Since">Since when.</param>
    internal sealed record Trouble(string Message, Instant Since);
}
