namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>How sure is sure enough, in calibrated probabilities.</summary>
internal static class Thresholds
{
    /// <summary>Below this probability of being covered, a question counts as not covered.</summary>
    public const double Covered = 0.31;

    /// <summary>From this probability of being covered on, an entry may be given as the answer.</summary>
    public const double CoveredForAnswer = 0.58;

    /// <summary>From this confidence on, the first entry is given as the answer; below it, entries are offered.</summary>
    public const double Confident = 0.60;

    /// <summary>
    /// The same for one question among several. All of them must reach it, or the message is taken as a whole.
    /// </summary>
    public const double CoveredForPart = 0.6;

    /// <summary>The confidence that such a question needs.</summary>
    public const double ConfidentForPart = 0.62;

    /// <summary>The most entries that are offered.</summary>
    public const int MostChoices = 4;

    /// <summary>Entries are offered until the right one is among them with this probability.</summary>
    public const double ChoicesMass = 0.97;

    /// <summary>Small talk is short; a longer message is a question even where it greets.</summary>
    public const int LongestSmallTalk = 8;
}
