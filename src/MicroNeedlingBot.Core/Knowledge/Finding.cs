namespace MicroNeedlingBot.Knowledge;

/// <summary>Something that a check found in a knowledge folder.</summary>
/// <param name="File">The file, relative to the folder, with '/'.</param>
/// <param name="Line">The line in it, from 1; null where the finding is about the whole file.</param>
/// <param name="Level">Whether the folder can be used all the same.</param>
/// <param name="Rule">The stable name of the rule: <c>unknown-key</c>.</param>
/// <param name="Message">A sentence or two that say what is wrong and tell the fix.</param>
public sealed record Finding(string File, int? Line, FindingLevel Level, string Rule, string Message);
