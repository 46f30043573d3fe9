namespace MicroNeedlingBot.ConsoleChat.LineReading;

/// <summary>What a key did.</summary>
internal enum KeyEffect
{
    /// <summary>The line may look different.</summary>
    Edited,

    /// <summary>The line may go on in several ways, which want to be shown.</summary>
    Offered,

    /// <summary>The line is finished.</summary>
    Entered,

    /// <summary>There is nothing more to read.</summary>
    Ended,
}
