using System.Globalization;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>
/// What was typed behind <c>/faq add</c> and its like: <c>retinoids answer:Stop … reason:typo</c>. What stands before the
/// first name is which entry, or the question. Line ends are kept. A name counts when the command has such an option, it
/// begins a word, is written in lower case, and did not come before. Inside a text that is written freely, "for this
/// reason: it shades" may be part of it: there a name with a space behind its colon counts only where a line or a sentence
/// before it has ended; <c>reason:typo</c> always does.
/// </summary>
internal sealed partial record FaqOptions(string Head, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What was typed for a field, or null.</summary>
    public string? this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>The number at the end of the head: "before/retinoids 3"; null where there is none.</summary>
    public int? Number => TrailingNumber().Match(Head) is { Success: true } match ? int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The head without that number.</summary>
    public string HeadWithoutNumber => TrailingNumber().Replace(Head, "").Trim();

    /// <summary>All but the head, as it would be typed behind another head.</summary>
    public string Rest(bool withNumber) =>
        (withNumber && Number is { } number ? $" {number}" : "") + string.Concat(Fields.Select(field => $" {field.Key}:{field.Value}"));

    /// <summary>Reads what was typed behind a command.</summary>
    public static FaqOptions Read(ChatCommand command, string typed)
    {
        var names = Counting(command, typed);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, name) in names.Index())
        {
            var end = at + 1 < names.Count ? names[at + 1].Index : typed.Length;
            fields[name.Groups["name"].Value] = typed[(name.Index + name.Length)..end].Trim();
        }

        return new FaqOptions((names.Count > 0 ? typed[..names[0].Index] : typed).Trim(), fields);
    }

    private static List<Match> Counting(ChatCommand command, string typed)
    {
        var (names, isFree) = (new List<Match>(), IsFree(command.Options.Count > 0 ? command.Options[0].Name : ""));
        foreach (Match match in Names().Matches(typed))
        {
            var name = match.Groups["name"].Value;
            if (command.Options.Any(option => string.Equals(option.Name, name, StringComparison.Ordinal))
                && !names.Exists(before => string.Equals(before.Groups["name"].Value, name, StringComparison.Ordinal))
                && (!isFree || IsGlued(typed, match) || HasEnded(typed.AsSpan(0, match.Groups["name"].Index))))
            {
                names.Add(match);
                isFree = IsFree(name);
            }
        }

        return names;
    }

    /// <summary>Whether whole sentences stand there; an entry and a topic are a word or two.</summary>
    private static bool IsFree(string option) => option is EntryFields.Question or EntryFields.Answer or EntryFields.Also or EntryFields.Reason;

    private static bool IsGlued(string typed, Match name) => name.Index + name.Length < typed.Length && !char.IsWhiteSpace(typed[name.Index + name.Length]);

    /// <summary>Whether nothing is left open before: a line, a sentence, another option that was left empty.</summary>
    private static bool HasEnded(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd(' ');
        return text.IsEmpty || text[^1] is '\n' or '\r' or '.' or '!' or '?' or '…' or '|' or ':' or '-' or ')' or '”' or '"';
    }

    [GeneratedRegex(@"(?:^|\s)(?<name>" + EntryFields.Question + "|" + EntryFields.Answer + "|" + EntryFields.Also + "|" + EntryFields.Topic + "|" + EntryFields.Reason + "):", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?:^|\s)#?(?<number>[0-9]{1,6})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingNumber();
}
