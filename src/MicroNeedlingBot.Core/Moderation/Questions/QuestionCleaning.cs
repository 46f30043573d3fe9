using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// Takes out of a question what tells of a person and not of the question: mentions, names behind an "@", links,
/// names people give themselves or others, e-mail addresses, phone numbers, ids, clock times, and what can't be seen. Cleaning twice changes nothing more.
/// </summary>
internal static partial class QuestionCleaning
{
    /// <summary>The most characters that are kept.</summary>
    public const int Longest = 300;

    private const int MostRead = 4_000;
    private const int LeastPhoneDigits = 7;

    /// <summary>The text without all that; empty when nothing is left that could be a question.</summary>
    public static string Clean(string text)
    {
        var seen = VisibleText.Of(text.Length > MostRead ? text[..MostRead] : text).Replace('\uFFFD', ' ').Replace('\uFF20', '@');
        seen = SpelledAddresses().Replace(seen, " ");
        seen = MarkdownLinks().Replace(seen, "${text} ").Replace('[', ' ').Replace(']', ' ');
        foreach (var pattern in (ReadOnlySpan<Regex>)[PlatformMarks(), Addresses(), Links(), Names(), Tags(), LongIds(), ClockTimes(), SpokenTimes()])
        {
            seen = pattern.Replace(seen, " ");
        }

        // "Five o'clock shadow" is a beard, not a time.
        seen = OClock().Replace(seen, match => match.Groups["beard"].Success ? match.Value : " ");
        seen = Numbers().Replace(seen, match => IsPhone(match.Value) ? " " : match.Value);
        seen = PersonNames.Without(Spaces().Replace(seen, " "));
        seen = Spaces().Replace(seen, " ");
        seen = SpaceBeforeSign().Replace(seen, "${sign}");
        seen = Commas().Replace(seen, ",").Trim(' ', ',');
        return seen.Any(char.IsLetter) ? Cut(seen) : "";
    }

    /// <summary>A date and a row of needle lengths have as many digits as a phone number.</summary>
    private static bool IsPhone(string number) =>
        number.Count(char.IsDigit) >= LeastPhoneDigits
        && !Dates().IsMatch(number.Trim())
        && !number.Split([' ', '/', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).All(part => Decimals().IsMatch(part));

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', Longest - 1);
        var end = space > Longest / 2 ? space : char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    [GeneratedRegex(@"\[(?<text>[^\[\]]{0,200})\]\([^()\s]{1,500}\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownLinks();

    // <@123>, <@!123>, <@&123>, <#123>, <:name:123>, <t:123:R>, </name:123>
    [GeneratedRegex(@"<(?:@[!&]?|#|a?:\w+:|t:|/[\w -]+:)[0-9]+(?::[A-Za-z])?>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PlatformMarks();

    [GeneratedRegex(@"(?:mailto:)?[^\s@<>()\[\],;:]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();

    // With a scheme, with www, or by the end of a host's name. "Wait 2 hours.me too" is none.
    [GeneratedRegex(@"(?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>]+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|io|gg|uk|de|fr|eu|us|info|biz|app|ly|shop|xyz|edu|gov|tv)\b(?:/[^\s<>]*)?|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/[^\s<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"@[\p{L}\p{N}_][\p{L}\p{N}_.\-]*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    // anna#1234
    [GeneratedRegex(@"[\p{L}\p{N}_.]+#[0-9]{3,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|#?[0-9]{9,}|#[0-9]{4,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LongIds();

    [GeneratedRegex(@"\b(?:at )?[0-9]{1,2}(?::[0-9]{2}){1,2}(?: ?[ap]\.?m\b\.?)?|\b(?:at )?[0-9]{1,2} ?[ap]\.?m\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClockTimes();

    // half past five, quarter to 6, ten past 5, 17h30
    [GeneratedRegex(@"\b(?:at )?(?:half past|(?:a )?quarter (?:to|past|after|before)|(?:five|ten|twenty|twenty-five|[0-9]{1,2})(?: minutes?)? past) (?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b|\b(?:at )?[0-9]{1,2}h[0-9]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SpokenTimes();

    [GeneratedRegex(@"\b(?:at )?(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?o['’‘`]? ?clock\b(?<beard>[ -]shadow)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OClock();

    // zoe (at) x.com, zoe [at] x (dot) com
    [GeneratedRegex(@"[^\s()\[\]{}<>,;:]+\s*[(\[{]\s*(?:at|@)\s*[)\]}]\s*(?:[\p{L}\p{N}-]+(?:(?:\.|\s*[(\[{]\s*dot\s*[)\]}]\s*|\s+dot\s+)[\p{L}\p{N}-]+)*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SpelledAddresses();

    [GeneratedRegex(@",(?: ?,)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Commas();

    [GeneratedRegex(@"[+(]?[0-9][0-9 ().\-/]{5,}[0-9]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}){1,2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^[0-9]{1,2}(?:\.[0-9]{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" (?<sign>[?!,;:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SpaceBeforeSign();
}
