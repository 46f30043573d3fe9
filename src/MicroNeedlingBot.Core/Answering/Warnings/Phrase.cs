namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>
/// Words in a row. Each place takes one of several words; an empty place ("_" in the file) takes any one word or none.
/// </summary>
internal sealed record Phrase(int List, int[][] Places)
{
    /// <summary>Where the phrase ends if it begins at <paramref name="start"/>; -1 when it doesn't stand there.</summary>
    public int Match(ReadOnlySpan<int> words, int start, int end) => Match(words, start, end, 0);

    private int Match(ReadOnlySpan<int> words, int at, int end, int place)
    {
        for (; place < Places.Length; place++)
        {
            if (Places[place].Length == 0)
            {
                var without = Match(words, at, end, place + 1);
                return without >= 0 || at >= end ? without : Match(words, at + 1, end, place + 1);
            }

            if (at >= end || !Places[place].Contains(words[at]))
            {
                return -1;
            }

            at++;
        }

        return at;
    }
}
