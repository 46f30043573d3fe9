namespace MicroNeedlingBot.Answering;

/// <summary>The names of outcomes in files and in output for machines.</summary>
public static class OutcomeNames
{
    private static readonly (Outcome Outcome, string Name)[] Names =
    [
        (Outcome.Answer, "answer"),
        (Outcome.Choices, "choices"),
        (Outcome.NotCovered, "not-covered"),
        (Outcome.Urgent, "urgent"),
        (Outcome.SmallTalk, "smalltalk"),
    ];

    /// <summary>Every name, in the order of the documentation.</summary>
    public static IEnumerable<string> All => Names.Select(pair => pair.Name);

    /// <summary>The name of an outcome.</summary>
    public static string Of(Outcome outcome) => Array.Find(Names, pair => pair.Outcome == outcome).Name;

    /// <summary>The outcome of a name; null for what is none.</summary>
    public static Outcome? Read(string? name)
    {
        var at = Array.FindIndex(Names, pair => string.Equals(pair.Name, name, StringComparison.Ordinal));
        return at < 0 ? null : Names[at].Outcome;
    }
}
