using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.TelegramChat.Api;

namespace MicroNeedlingBot.TelegramChat.Listening;

/// <summary>Takes updates that Telegram posts to a web address, instead of asking for them. An update is kept before Telegram hears that it arrived.</summary>
/// <param name="token">The bot's secret: what Telegram has to know is made from it.</param>
internal sealed class WebhookIntake(BotToken token)
{
    /// <summary>The header in which Telegram says the secret.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>The longest update that is read, in bytes.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int Ok = 200;
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int Unavailable = 503;

    private volatile UpdateIntake? _intake;

    /// <summary>What only Telegram and this bot know: always the same, so that a restart changes nothing. It says nothing of the token.</summary>
    public string Secret { get; } = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal()), "webhook"u8));

    /// <summary>Takes updates from now on.</summary>
    public void Open(UpdateIntake intake) => _intake = intake;

    /// <summary>Takes none any more: Telegram brings them again later.</summary>
    public void Close() => _intake = null;

    /// <summary>Takes what was posted.</summary>
    /// <param name="secret">What the header says; null where there is none.</param>
    /// <param name="body">What was posted.</param>
    /// <param name="cancel">Gives up; nothing was kept then.</param>
    /// <returns>The status to answer with; anything but 200 has Telegram post it again.</returns>
    public async ValueTask<int> TakeAsync(string? secret, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        if (secret is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Secret)))
        {
            return Unauthorized;
        }

        if (_intake is not { } intake)
        {
            return Unavailable;
        }

        if (ReceivedUpdate.Read(Encoding.UTF8.GetString(body.Span)) is not { } update)
        {
            return BadRequest;
        }

        try
        {
            await intake.TakeAsync([update], next: null, cancel);
            return Ok;
        }
        catch (StorageFaultException)
        {
            return Unavailable;
        }
    }
}
