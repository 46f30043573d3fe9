using System.Text;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>What pressing a button does.</summary>
internal abstract record ButtonTarget
{
    private const int MostBytes = 64;

    /// <summary>Whether Telegram takes it: one that it refuses would take the whole message with it.</summary>
    public bool IsSendable => this switch
    {
        CallbackData back => Encoding.UTF8.GetByteCount(back.Data) is > 0 and <= MostBytes,
        Url url => WebLink.IsWeb(url.Address),
        _ => false,
    };

    /// <summary>Sends a text back to the bot.</summary>
    /// <param name="Data">1 to 64 bytes of UTF-8.</param>
    internal sealed record CallbackData(string Data) : ButtonTarget;

    /// <summary>Opens a page.</summary>
    /// <param name="Address">With http or https.</param>
    internal sealed record Url(string Address) : ButtonTarget;
}
