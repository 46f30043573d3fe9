namespace MicroNeedlingBot.Benchmarks.Edits;

/// <summary>What became of all changes of a trial.</summary>
internal sealed record EditsCount
{
    /// <summary>How often a worker was killed.</summary>
    public int Kills { get; init; }

    /// <summary>Changes that were acknowledged as saved, by what they did.</summary>
    public required IReadOnlyDictionary<string, int> Saved { get; init; }

    public int Revisions { get; init; }

    /// <summary>Refused because somebody else was faster.</summary>
    public int Overtaken { get; init; }

    /// <summary>Begun and never answered: the worker was killed over it.</summary>
    public int CutOff { get; init; }

    /// <summary>Among those, what was saved whole, without anybody having been told.</summary>
    public int CutOffSaved { get; init; }

    /// <summary>Acknowledged, and not in history as it was told, to the letter.</summary>
    public int Lost { get; init; }

    /// <summary>Changes of which a part is in history and a part is not.</summary>
    public int Half { get; init; }

    /// <summary>Refused as overtaken, or never tried by anybody, and yet in history; or another text than was tried.</summary>
    public int Unexplained { get; init; }

    /// <summary>Entries whose numbers are not 1, 2, 3 and so on.</summary>
    public int Gaps { get; init; }

    /// <summary>Entries of which history replays to something else than what is live.</summary>
    public int ReplayDiffers { get; init; }

    /// <summary>Undone to a text that the entry never had.</summary>
    public int WrongUndos { get; init; }

    /// <summary>Entries of which a reader that only follows versions holds something else in the end.</summary>
    public int ReaderDiffers { get; init; }

    /// <summary>Faults that a worker met, and workers that did not leave cleanly; 1 more if the database is damaged.</summary>
    public int Faults { get; init; }
}
