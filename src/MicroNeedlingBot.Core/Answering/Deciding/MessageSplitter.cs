using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>
/// Finds the questions in a message. Greetings and the story around a question are left out; a message with a single
/// question is not cut at all, for its story helps to tell what is meant.
/// </summary>
internal static class MessageSplitter
{
    private const int MostQuestions = 4;
    private const int FewestWords = 3;

    private static readonly HashSet<string> Openers = Words(
        "what when where which who why how can could do does did is are am was should shall will would may must any anyone has have need");

    private static readonly HashSet<string> LeadIns = Words("and but so ok okay or also plus then anyway please just oh hi hey hello");

    // "should I stop retinol and when can I wear make-up": a joint is a question only where somebody asks behind it.
    private static readonly HashSet<string> Joints = Words("and also plus");
    private static readonly HashSet<string> JoinedOpeners = Words("what when where which why how can could should do does is");
    private static readonly HashSet<string> Askers = Words("i you we my it the is are to do does long much many soon can should often about");

    /// <summary>The questions; fewer than two when there is only one thing to answer.</summary>
    public static IReadOnlyList<string> Questions(string message)
    {
        var questions = new List<string>();
        foreach (var sentence in Sentences(message))
        {
            foreach (var part in Joined(sentence))
            {
                if (IsQuestion(part))
                {
                    questions.Add(part);
                }
            }
        }

        return questions.Count > MostQuestions ? [] : questions;
    }

    /// <summary>The sentences of a message, in order, with what ends them.</summary>
    public static IEnumerable<string> Sentences(string message)
    {
        var start = 0;
        for (var at = 0; at < message.Length; at++)
        {
            var isEnd = message[at] is '?' or '!' or '\n' or ';'
                || (message[at] == '.' && (at + 1 == message.Length || char.IsWhiteSpace(message[at + 1])));
            if (isEnd)
            {
                yield return message[start..(at + 1)];
                start = at + 1;
            }
        }

        yield return message[start..];
    }

    private static IEnumerable<string> Joined(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = 0;
        for (var at = FewestWords; at + 2 < words.Length; at++)
        {
            if (at - start >= FewestWords && Is(words[at], Joints) && Is(words[at + 1], JoinedOpeners) && Is(words[at + 2], Askers)
                && IsQuestion(string.Join(' ', words[start..at])))
            {
                yield return string.Join(' ', words[start..at]);
                start = at + 1;
            }
        }

        yield return string.Join(' ', words[start..]);
    }

    private static bool IsQuestion(string text)
    {
        var words = Tokeniser.Tokens(text);
        var first = 0;
        while (first < words.Count && LeadIns.Contains(words[first]))
        {
            first++;
        }

        return words.Count - first >= FewestWords && (text.TrimEnd().EndsWith('?') || Openers.Contains(words[first]));
    }

    private static bool Is(string word, HashSet<string> words) => words.Contains(word.Trim(',', '(', '"').ToLowerInvariant());

    private static HashSet<string> Words(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
