using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>Takes the names of people out of a question where the words before them tell that they are names.</summary>
internal static partial class PersonNames
{
    private static readonly char[] s_apostrophes = ['\'', '’'];

    /// <summary>Words with a capital that follow "I'm" or a title and name nobody: what matters to the question stays.</summary>
    private static readonly FrozenSet<string> s_noNames = FrozenSet.ToFrozenSet(
        """
        a about after again all allergic already also am an and any anyone are as asap asian african american arab arabic at australian autistic back be because
        before black both brazilian british brown but by can canadian caribbean caucasian chinese coming could crazy dark daily did diabetic do does done doing
        dry during dutch either european ever every everyone except fair female filipino fine first fitzpatrick for french from german getting give going good
        greek had has have having he her here hers him his hispanic how i if in indian indigenous irish is it italian japanese jewish just korean later latin
        latina latino light maybe me mediterranean mexican middle mixed monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december male man muslim my native never new no normal not now of off oily okay ok old olive
        on only or our out over pale pakistani persian please polish pregnant prone ready red russian scared scottish sensitive she should sick since so
        soon sorry spanish still stuck stupid sure swedish taking taken than that the their them then there they this those to today tomorrow tonight too tried turkish
        type under unsure until up us use using very vietnamese was we were what when where whether which while white who why will with without woman
        would yes yesterday you your
        accutane botox retinol tretinoin hyaluronic isotretinoin dermaroller dermapen microneedling needling
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    /// <summary>Makers of pens and creams are called so, and are what the question is about.</summary>
    private static readonly FrozenSet<string> s_makers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "pen", "pens", "dermapen", "roller", "jart", "dennis", "google", "hauschka", "bronner", "barbara", "sebagh", "idriss");

    /// <summary>The text without names; "Dr. Miller" is a doctor, "Mrs Miller" somebody.</summary>
    public static string Without(string text)
    {
        var (now, before) = (text, "");
        // Taking one out can put two others side by side.
        while (!string.Equals(now, before, StringComparison.Ordinal))
        {
            before = now;
            now = Titles().Replace(now, Untitled);
            now = Called().Replace(now, match => Rest(match, match.Groups["name"].Value) is { } rest ? " " + rest : match.Value);
            now = Selves().Replace(now, match => Rest(match, match.Groups["name"].Value) is { } rest ? " " + rest : match.Value);
        }

        return now;
    }

    private static string Untitled(Match match)
    {
        var names = match.Groups["name"].Value;
        if (s_makers.Contains(names.Split(' ')[0]) || Rest(match, names) is not { } rest)
        {
            return match.Value;
        }

        var whose = names[..(names.Length - rest.Length)].TrimEnd();
        var owned = whose.EndsWith("'s", StringComparison.Ordinal) || whose.EndsWith("’s", StringComparison.Ordinal) ? "'s" : "";
        var who = match.Groups["doctor"].Success ? "a doctor" : "somebody";
        return $"{who}{owned}{(rest.Length > 0 ? " " + rest : "")}";
    }

    /// <summary>What stands behind the names, from the first word that is none; null when already the first is none.</summary>
    private static string? Rest(Match match, string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var names = parts.TakeWhile(IsName).Count();
        return names == 0 ? null : string.Join(' ', parts[names..]) + (names < parts.Length ? match.Groups["comma"].Value : "");
    }

    private static bool IsName(string word)
    {
        var end = word.IndexOfAny(s_apostrophes);
        return !s_noNames.Contains(end > 1 ? word[..end] : word) && !(word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?:(?:[Mm]y|[Tt]he|[Aa]) )?(?:(?<doctor>[Dd]r|DR|[Dd]octor|[Pp]rof|[Pp]rofessor)|[Mm]r|MR|[Mm]rs|MRS|Ms|Mx)\b\.? ?(?<name>\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Titles();

    // Two names only where the second has a capital: "call me zoe before that".
    [GeneratedRegex(@"\b(?:(?:[Yy]ou can |[Jj]ust |[Pp]lease )?[Cc]all me|[Mm]y (?:full |first |last )?name(?: is|['’]s))(?: +)(?<name>[\p{L}][\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2})(?<comma>,?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:I['’]m|I am|[Ii]m|i['’]m|i am) +(?<name>\p{Lu}\p{Ll}[\p{L}'’\-]*(?: \p{Lu}\p{Ll}[\p{L}'’\-]*){0,2})(?<comma>,?)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Selves();
}
