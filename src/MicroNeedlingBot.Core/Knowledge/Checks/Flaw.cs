namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>What is wrong with a text that is meant to be sent.</summary>
/// <param name="Line">Lines below the text's first.</param>
/// <param name="Level">Whether it can be sent all the same.</param>
/// <param name="Rule">The rule's stable name.</param>
/// <param name="Message">A sentence that tells the fix.</param>
internal sealed record Flaw(int Line, FindingLevel Level, string Rule, string Message)
{
    public static Flaw Error(int line, string rule, string message) => new(line, FindingLevel.Error, rule, message);

    public static Flaw Warning(int line, string rule, string message) => new(line, FindingLevel.Warning, rule, message);
}
