namespace MicroNeedlingBot.Knowledge;

/// <summary>Messages that teach what is urgent, from <c>warning-examples.yaml</c>. Immutable.</summary>
/// <param name="Urgent">Messages that describe a warning sign.</param>
/// <param name="Harmless">Messages that only sound like it.</param>
public sealed record WarningExamples(IReadOnlyList<string> Urgent, IReadOnlyList<string> Harmless)
{
    /// <summary>No examples: the rules of <c>warning-signs.yaml</c> decide alone.</summary>
    public static WarningExamples None { get; } = new([], []);
}
