namespace MicroNeedlingBot.Knowledge;

/// <summary>What an entry is for.</summary>
public enum EntryKind
{
    /// <summary>A question that the guide (or a moderator) answers.</summary>
    Entry,

    /// <summary>A question that members ask and that nothing here answers; the text says so.</summary>
    Gap,

    /// <summary>Greetings, thanks and questions about the bot itself.</summary>
    SmallTalk,
}
