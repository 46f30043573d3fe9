namespace MicroNeedlingBot.Benchmarks.Inputs;

/// <summary>A text with the entry that it belongs to.</summary>
internal sealed record LabelledText(string Text, string Entry);
