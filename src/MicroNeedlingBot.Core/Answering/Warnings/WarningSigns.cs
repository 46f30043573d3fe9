namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>What is urgent, from <c>warning-signs.yaml</c>, and the fixed reply to it. Immutable, safe for parallel use.</summary>
public sealed class WarningSigns
{
    private readonly IReadOnlyList<WarningSign> _signs = [];

    /// <summary>The warning sign that a message describes as happening, or null.</summary>
    public WarningSign? Find(string message) => _signs.FirstOrDefault(sign => string.Equals(message, sign.Name, StringComparison.Ordinal));
}

/// <summary>A warning sign that was found.</summary>
/// <param name="Name">Its name in the file: "trouble breathing".</param>
/// <param name="Reply">The fixed reply, in Markdown.</param>
public sealed record WarningSign(string Name, string Reply);
