namespace MicroNeedlingBot.Verbs;

/// <summary>Ends the program with one line that tells the fix.</summary>
/// <param name="message">The line.</param>
/// <param name="exitCode">What the program exits with.</param>
internal sealed class StopException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>What the program exits with.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    public const int Problems = 1;

    public const int WrongUsage = 2;
}
