using System.Globalization;
using System.Text;

namespace MicroNeedlingBot.Moderation.Editing;

/// <summary>Ids that people can read and type: the topic, and the question's words.</summary>
internal static class EntryIds
{
    private const int LongestTopic = 30;
    private const int LongestSlug = 40;

    private static readonly HashSet<string> s_small = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "is", "are", "am", "be", "do", "does", "did", "can", "could", "should", "would", "may", "will", "i", "my", "me",
        "you", "your", "it", "we", "to", "of", "in", "on", "at", "for", "and", "or", "have", "has", "there", "any", "with",
    };

    /// <summary>The id of a new entry, other than all that were ever given in its scope.</summary>
    public static string Of(string topic, string question, Func<string, bool> isTaken)
    {
        var id = $"{TopicOf(topic) ?? "more"}/{SlugOf(question)}";
        var (free, number) = (id, 1);
        while (isTaken(free))
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{++number}");
        }

        return free;
    }

    /// <summary>A topic as a part of ids; null when nothing of it can be one.</summary>
    public static string? TopicOf(string typed) => Joined(Words(typed), LongestTopic);

    private static string SlugOf(string question)
    {
        var words = Words(question);
        return Joined(words.Where(word => !s_small.Contains(word)), LongestSlug) ?? Joined(words, LongestSlug) ?? "question";
    }

    private static string? Joined(IEnumerable<string> words, int longest)
    {
        var slug = new StringBuilder();
        foreach (var word in words)
        {
            if (slug.Length > 0 && slug.Length + 1 + word.Length > longest)
            {
                break;
            }

            slug.Append(slug.Length > 0 ? "-" : "").Append(word.Length > longest ? word[..longest] : word);
        }

        return slug.Length == 0 ? null : slug.ToString();
    }

    /// <summary>Words of plain letters and digits, in lower case, without accents.</summary>
    private static List<string> Words(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in (text.Length > 500 ? text[..500] : text).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).Normalised(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
