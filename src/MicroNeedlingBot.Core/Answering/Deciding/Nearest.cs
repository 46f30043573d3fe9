using MicroNeedlingBot.Answering.Matching;

namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>The largest likeness of a question with the phrasings of guide entries, and with those of all others.</summary>
internal readonly record struct Nearest(Likeness Guide, Likeness Rest)
{
    /// <summary>Looks through the phrasings that count as known; null for all.</summary>
    public static Nearest Of(EntryTable table, KernelRow row, bool[]? known)
    {
        Likeness guide = default, rest = default;
        for (var p = 0; p < table.Owners.Length; p++)
        {
            if (known is not null && !known[p])
            {
                continue;
            }

            if (table.IsGuide[table.Owners[p]])
            {
                guide = guide.Or(row, p);
            }
            else
            {
                rest = rest.Or(row, p);
            }
        }

        return new Nearest(guide, rest);
    }
}

/// <summary>Largest likenesses: by meaning, by words, by letters.</summary>
internal readonly record struct Likeness(float Meaning, float Words, float Letters)
{
    /// <summary>These or a phrasing's, whichever is larger.</summary>
    public Likeness Or(KernelRow row, int phrasing) => new(
        MathF.Max(Meaning, row.Meanings[phrasing]), MathF.Max(Words, row.Words[phrasing]), MathF.Max(Letters, row.Letters[phrasing]));
}
