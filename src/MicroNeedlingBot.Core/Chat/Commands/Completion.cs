namespace MicroNeedlingBot.Chat.Commands;

/// <summary>How a line that is being typed may go on.</summary>
/// <param name="Start">Where the piece begins that an offer takes the place of; it ends where the line ends.</param>
/// <param name="Offers">What may stand there, the likeliest first; with a space or colon behind it where more must follow.</param>
public sealed record Completion(int Start, IReadOnlyList<string> Offers)
{
    /// <summary>Nothing to offer.</summary>
    public static Completion None { get; } = new(0, []);
}
