namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Where a guard's words must stand to take a sign's words out of account.</summary>
internal enum GuardSide
{
    /// <summary>Before them, in the same clause: "no pus".</summary>
    Before,

    /// <summary>Before them, in the same sentence: "to avoid trouble: pus".</summary>
    Earlier,

    /// <summary>After them, in the same sentence: "the swelling has gone".</summary>
    After,

    /// <summary>Anywhere in the same sentence: "in the film".</summary>
    Sentence,

    /// <summary>In the same words: "cabin fever".</summary>
    Over,
}

/// <summary>Talk that is no warning sign: negation, prevention, what might be, what is over, idioms, fiction.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Words">The list of its words.</param>
/// <param name="Side">Where they must stand.</param>
/// <param name="Reach">How many words away they still work; <see cref="int.MaxValue"/> for no limit.</param>
/// <param name="Opens">Whether its words must begin the clause (or follow a greeting).</param>
/// <param name="Except">The list of phrases in which its words mean nothing ("not sure"), or -1.</param>
/// <param name="LiftedBy">The list of words that lift it, in the sign's clause or on the way to it, or -1.</param>
/// <param name="Optional">Whether only rules that name it ("unless mild") heed it.</param>
internal sealed record Guard(
    string Name, int Words, GuardSide Side, int Reach, bool Opens, int Except, int LiftedBy, bool Optional);
