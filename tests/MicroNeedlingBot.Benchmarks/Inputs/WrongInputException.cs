namespace MicroNeedlingBot.Benchmarks.Inputs;

/// <summary>Ends the program with one line that tells the fix.</summary>
internal sealed class WrongInputException(string message) : Exception(message);
