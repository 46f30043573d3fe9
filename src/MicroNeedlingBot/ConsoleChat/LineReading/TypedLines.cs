using System.Text;

namespace MicroNeedlingBot.ConsoleChat.LineReading;

/// <summary>Reads lines from somebody's keyboard.</summary>
/// <param name="line">Where they are typed.</param>
/// <param name="keys">Waits for the next key; null when no more can come.</param>
/// <param name="waiting">Whether one waits already: then it was pasted, or typed while nobody looked.</param>
internal sealed class TypedLines(PromptLine line, Func<ConsoleKeyInfo?> keys, Func<bool> waiting)
{
    /// <summary>The next line; null at the end. Blocks.</summary>
    public string? Next()
    {
        while (true)
        {
            var (letters, key, ended) = Burst();
            var effect = line.Type(letters, key);
            if (ended || effect == KeyEffect.Ended)
            {
                return null;
            }

            if (effect == KeyEffect.Entered)
            {
                return line.Take();
            }
        }
    }

    /// <summary>
    /// What is there to be read in one go, as far as the first key that is no letter: a pasted text is painted once, and a
    /// tab in it is no wish for completion.
    /// </summary>
    private (string Letters, ConsoleKeyInfo? Key, bool Ended) Burst()
    {
        var letters = new StringBuilder();
        do
        {
            if (keys() is not { } key)
            {
                return (letters.ToString(), null, true);
            }

            var pastedTab = key.Key == ConsoleKey.Tab && waiting();
            if (char.IsControl(key.KeyChar) && !pastedTab)
            {
                return (letters.ToString(), key, false);
            }

            letters.Append(key.KeyChar);
        }
        while (waiting() || char.IsHighSurrogate(letters[^1]));

        return (letters.ToString(), null, false);
    }
}
