using System.Globalization;
using System.Text.RegularExpressions;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>
/// What was typed behind <c>/faq add</c> and its like: <c>retinoids answer:Stop … reason:typo</c>. What stands before the
/// first name is which entry, or the question. Line ends are kept.
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

    public static FaqOptions Read(string typed)
    {
        // A name that comes again is part of a text: "the answer: hats".
        var names = Names().Matches(typed).DistinctBy(name => name.Groups["name"].Value.ToLowerInvariant(), StringComparer.Ordinal).ToList();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, name) in names.Index())
        {
            var end = at + 1 < names.Count ? names[at + 1].Index : typed.Length;
            fields[name.Groups["name"].Value.ToLowerInvariant()] = typed[(name.Index + name.Length)..end].Trim();
        }

        return new FaqOptions((names.Count > 0 ? typed[..names[0].Index] : typed).Trim(), fields);
    }

    [GeneratedRegex(@"(?:^|\s)(?<name>" + EntryFields.Question + "|" + EntryFields.Answer + "|" + EntryFields.Also + "|" + EntryFields.Topic + "|" + EntryFields.Reason + "):", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?:^|\s)#?(?<number>[0-9]{1,6})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingNumber();
}
