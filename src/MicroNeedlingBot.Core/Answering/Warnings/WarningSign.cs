namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>A warning sign that was found.</summary>
/// <param name="Name">Its name in the file: "trouble breathing".</param>
/// <param name="Reply">The fixed reply, in Markdown.</param>
public sealed record WarningSign(string Name, string Reply);
