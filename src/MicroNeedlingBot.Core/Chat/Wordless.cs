namespace MicroNeedlingBot.Chat;

/// <summary>What a message holds that the bot can't take in.</summary>
public enum Wordless
{
    /// <summary>A picture or a film.</summary>
    Picture,

    /// <summary>Something spoken.</summary>
    Voice,

    /// <summary>A sticker, a place, a file and the like.</summary>
    Thing,
}
