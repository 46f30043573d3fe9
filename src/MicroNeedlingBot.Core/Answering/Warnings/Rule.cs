using System.Collections.Frozen;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>How far apart a rule's words may stand.</summary>
internal enum RuleScope
{
    /// <summary>In one clause.</summary>
    Clause,

    /// <summary>In one sentence.</summary>
    Sentence,

    /// <summary>Anywhere in the message.</summary>
    Message,
}

/// <summary>Word lists that together make a sign: "swelling + lips within 6 unless mild".</summary>
/// <param name="Lists">The word lists; the first is the one that others are measured from.</param>
/// <param name="Needed">How many of the lists must be there; fewer than all only in rules "3 of hot, pain, ...".</param>
/// <param name="Scope">Where they must stand together.</param>
/// <param name="Within">How many words lie between the first and each other at most.</param>
/// <param name="UnlessLists">Word lists that must not stand in the same sentence.</param>
/// <param name="UnlessGuards">Optional guards that are heeded for all but the words' context.</param>
internal sealed record Rule(int[] Lists, int Needed, RuleScope Scope, int Within, int[] UnlessLists, Guard[] UnlessGuards);

/// <summary>One sign: any of its rules is enough.</summary>
internal sealed record Sign(WarningSign Warning, Rule[] Rules);

/// <summary>All that the file says; guards don't touch the lists in <paramref name="Context"/>.</summary>
internal sealed record SignRules(Sign[] Signs, Guard[] Guards, FrozenSet<int> Context, PhraseIndex Phrases, Lexicon Lexicon)
{
    /// <summary>Nothing is a sign.</summary>
    public static SignRules None => new([], [], FrozenSet<int>.Empty, new PhraseIndex(), new Lexicon([]));
}
