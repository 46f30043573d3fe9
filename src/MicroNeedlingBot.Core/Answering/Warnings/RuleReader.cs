using System.Globalization;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>
/// Reads a rule: names of word lists joined by "+", then maybe <c>within 6</c> or <c>in one clause</c> or
/// <c>anywhere</c>, then maybe <c>unless</c> with names of optional guards or word lists. "swelling + lips within 6 unless mild".
/// </summary>
internal sealed class RuleReader(WordLists lists, IReadOnlyList<Guard> guards, Complaints complaints)
{
    public Rule? Read(int line, string text)
    {
        var words = Unfold(text.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries), out var needed);
        var unless = Array.IndexOf(words, "unless");
        var (body, exceptions) = unless < 0 ? (words, []) : (words[..unless], words[(unless + 1)..]);
        var terms = body.TakeWhile((word, i) => i % 2 == 0 || word is "+").Where(word => word is not "+").ToArray();
        var tail = body[Math.Min(body.Length, Math.Max(0, (2 * terms.Length) - 1))..];
        if (terms.Length == 0 || (unless >= 0 && exceptions.Length == 0) || !TryReadScope(tail, out var scope, out var within))
        {
            complaints.Error(line, "bad-rule", $"\"{text}\" is no rule. Write it as \"swelling + lips\", then maybe \"within 6\", \"in one clause\" or \"anywhere\", then maybe \"unless mild\".");
            return null;
        }

        var unlessGuards = guards.Where(guard => exceptions.Contains(guard.Name, StringComparer.Ordinal)).ToArray();
        var unlessNames = exceptions.Except(unlessGuards.Select(guard => guard.Name), StringComparer.Ordinal).ToArray();
        var known = terms.Concat(unlessNames).Count(name => IsKnown(line, name));
        return known < terms.Length + unlessNames.Length
            ? null
            : new Rule(Numbers(terms), Math.Min(needed, terms.Length), scope, within, Numbers(unlessNames), unlessGuards);
    }

    /// <summary>"3 of hot, pain, worse" becomes "hot + pain + worse", of which 3 are needed.</summary>
    private static string[] Unfold(string[] words, out int needed)
    {
        needed = int.MaxValue;
        if (words is not [var number, "of", .. var rest] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out needed) || needed == 0)
        {
            return words;
        }

        var end = Array.FindIndex(rest, word => word is "within" or "in" or "anywhere" or "unless");
        var lists = end < 0 ? rest : rest[..end];
        return [.. lists.SelectMany((list, i) => i == 0 ? new[] { list } : ["+", list]), .. end < 0 ? [] : rest[end..]];
    }

    private static bool TryReadScope(string[] words, out RuleScope scope, out int within)
    {
        within = int.MaxValue;
        scope = RuleScope.Sentence;
        switch (words)
        {
            case []:
                return true;
            case ["in", "one", "clause"]:
                scope = RuleScope.Clause;
                return true;
            case ["anywhere"]:
                scope = RuleScope.Message;
                return true;
            case ["anywhere", "within", var number]:
                scope = RuleScope.Message;
                return IsNumber(number, out within);
            case ["within", var number]:
                return IsNumber(number, out within);
            default:
                return false;
        }
    }

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private int[] Numbers(string[] names) => Array.ConvertAll(names, name => lists.TryFind(name, out var list) ? list : -1);

    private bool IsKnown(int line, string name)
    {
        if (lists.TryFind(name, out _))
        {
            return true;
        }

        complaints.Error(line, "unknown-words", $"There is no word list \"{name}\". Add it under \"words:\" or mend its spelling here.");
        return false;
    }
}
