namespace MicroNeedlingBot.Chat;

/// <summary>A file that came with a message.</summary>
/// <param name="Name">What it is called, without a folder.</param>
/// <param name="Content">Its bytes; whoever brings them has looked at their number first.</param>
public sealed record AttachedFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>More bytes than that are not taken.</summary>
    public const int MostBytes = 1_000_000;
}
