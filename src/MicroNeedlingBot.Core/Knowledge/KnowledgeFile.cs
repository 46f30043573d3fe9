namespace MicroNeedlingBot.Knowledge;

/// <summary>One file of a knowledge folder, already read.</summary>
/// <param name="Path">Relative to the folder, with '/': <c>before/retinoids.md</c>.</param>
/// <param name="Text">What stands in it.</param>
public sealed record KnowledgeFile(string Path, string Text);
