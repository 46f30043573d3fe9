using System.Text;
using NodaTime;

namespace MicroNeedlingBot.Streams;

/// <summary>What the program was started in: its streams and its folders.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output; written in UTF-8, flushed by whoever writes.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OnTerminal">Whether a person sits at both ends: neither input nor output is redirected.</param>
/// <param name="CurrentFolder">The current directory.</param>
/// <param name="ProgramFolder">The folder that the program stands in.</param>
internal sealed record Surroundings(
    Stream Input,
    TextWriter Output,
    TextWriter Error,
    bool OnTerminal,
    string CurrentFolder,
    string ProgramFolder) : IDisposable
{
    public static Surroundings OfProcess() => new(
        Console.OpenStandardInput(),
        Writer(Console.OpenStandardOutput()),
        Writer(Console.OpenStandardError()),
        !Console.IsInputRedirected && !Console.IsOutputRedirected,
        Environment.CurrentDirectory,
        AppContext.BaseDirectory);

    /// <summary>Today's date, UTC: what a knowledge entry's date is compared with.</summary>
    public LocalDate Today => LocalDate.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Writes a line to standard error at once. From any thread.</summary>
    public void Report(string line)
    {
        lock (Error)
        {
            Error.WriteLine(line);
            Error.Flush();
        }
    }

    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
