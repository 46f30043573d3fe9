namespace MicroNeedlingBot.TelegramChat.Incoming;

/// <summary>Who the bot is.</summary>
/// <param name="Id">Its user id.</param>
/// <param name="Username">Its name behind the @.</param>
internal sealed record Me(long Id, string Username)
{
    /// <summary>Whether a name is the bot's.</summary>
    public bool IsCalled(string name) => name.Equals(Username, StringComparison.OrdinalIgnoreCase);
}
