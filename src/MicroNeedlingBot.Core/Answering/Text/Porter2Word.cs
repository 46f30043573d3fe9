namespace MicroNeedlingBot.Answering.Text;

/// <summary>
/// A word on its way to its stem. A 'y' that sounds as a consonant is written 'Y' meanwhile. The regions R1 and R2 are
/// what follows the first and the second syllable; they stay where they were when the word gets shorter.
/// </summary>
internal ref struct Porter2Word
{
    // "general" and "generous" and the like would otherwise share a stem.
    private static readonly string[] LongFirstSyllables = ["gener", "commun", "arsen"];

    private readonly Span<char> _letters;
    private readonly int _r1;
    private readonly int _r2;

    public Porter2Word(string word, Span<char> room)
    {
        var written = word.AsSpan(word[0] == '\'' ? 1 : 0);
        written.CopyTo(room);
        Length = written.Length;
        _letters = room[..Length];
        MarkConsonantYs(_letters);
        _r1 = FirstRegion(_letters);
        _r2 = AfterSyllable(_letters, _r1);
    }

    public int Length { get; private set; }

    /// <summary>The word ends in a short syllable, as in "rap", "entrap" and "ow", not "uproot" or "bestow".</summary>
    public readonly bool EndsShort => EndsShortBefore(Length);

    /// <summary>A short word: nothing follows its first syllable, and that one is short, as in "bed" and "shred".</summary>
    public readonly bool IsShort => Length == _r1 && EndsShort;

    /// <summary>The letter that stands <paramref name="back"/> places before the end; a space before the first.</summary>
    public readonly char Last(int back) => back < Length ? _letters[Length - 1 - back] : ' ';

    public readonly bool Ends(ReadOnlySpan<char> suffix) => ((ReadOnlySpan<char>)_letters[..Length]).EndsWith(suffix);

    public readonly bool InR1(int suffix) => Length - suffix >= _r1;

    public readonly bool InR2(int suffix) => Length - suffix >= _r2;

    public readonly bool EndsShortBefore(int end) => end switch
    {
        < 2 => false,
        2 => IsVowel(_letters[0]) && !IsVowel(_letters[1]),
        _ => !IsVowel(_letters[end - 3]) && IsVowel(_letters[end - 2])
            && !IsVowel(_letters[end - 1]) && _letters[end - 1] is not ('w' or 'x' or 'Y'),
    };

    public readonly bool HasVowelBefore(int end)
    {
        foreach (var letter in _letters[..Math.Max(end, 0)])
        {
            if (IsVowel(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes letters off the end and puts others there, never more than were taken off since the beginning.</summary>
    public void Replace(int taken, ReadOnlySpan<char> ending)
    {
        Length -= taken;
        ending.CopyTo(_letters[Length..]);
        Length += ending.Length;
    }

    /// <summary>The stem as text; <paramref name="word"/> itself when nothing changed.</summary>
    public readonly string Text(string word)
    {
        var letters = _letters[..Length];
        letters.Replace('Y', 'y');
        return letters.SequenceEqual(word) ? word : letters.ToString();
    }

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static void MarkConsonantYs(Span<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }
    }

    private static int FirstRegion(ReadOnlySpan<char> letters)
    {
        foreach (var syllable in LongFirstSyllables)
        {
            if (letters.StartsWith(syllable))
            {
                return syllable.Length;
            }
        }

        return AfterSyllable(letters, 0);
    }

    /// <summary>The place after the first consonant that follows a vowel; the word's end if there is none.</summary>
    private static int AfterSyllable(ReadOnlySpan<char> letters, int start)
    {
        for (var i = start + 1; i < letters.Length; i++)
        {
            if (!IsVowel(letters[i]) && IsVowel(letters[i - 1]))
            {
                return i + 1;
            }
        }

        return letters.Length;
    }
}
