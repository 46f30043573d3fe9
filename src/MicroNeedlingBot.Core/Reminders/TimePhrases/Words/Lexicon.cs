using System.Collections.Frozen;
using MicroNeedlingBot.Answering.Text;

namespace MicroNeedlingBot.Reminders.TimePhrases.Words;

/// <summary>One spelling for each word of time: abbreviations, plurals of units and slips of the pen are mended.</summary>
internal static class Lexicon
{
    /// <summary>The canonical word, then other ways to write it.</summary>
    private const string Spellings =
        """
        today: tday tdy todays
        tomorrow: tomorow tommorow tommorrow tomorro tomoro tomorrows tomorrrow tmrw tmr tmw tmrrw tmro tomoz 2moro 2morrow 2morow 2mrw 2mro
        tonight: tonite tonigt 2nite 2night tonights
        yesterday: yday yest yesterdays
        morning: mornin morn
        afternoon: arvo aft afternon
        evening: evenning evning eveing
        night: nite nigth nihgt
        noon: midday noonish
        midnight: midnite
        monday: mon mondy monay
        tuesday: tue tues teusday tuseday teus tusday
        wednesday: wed weds wensday wendsday wednsday wedensday wenesday wednes
        thursday: thu thur thurs thrusday thurday thirsday thrs
        friday: fri firday frday fryday frieday fridy
        saturday: sat satday saterday saturdy
        sunday: sun sundy suday
        january: jan janury
        february: feb febuary febr februry
        march: mar marhc
        april: apr aprl apri apirl arpil
        june: jun
        july: jul jully
        august: aug agust
        september: sep sept setpember
        october: oct
        november: nov
        december: dec decemeber
        minute: minutes min mins mintues
        hour: hours hr hrs hous huors
        day: days
        week: weeks wk wks weks
        fortnight: fortnights
        month: months mth mths
        year: years yr yrs
        next: nxt nex
        coming: comming
        quarter: qtr quater
        couple: coupla
        weekend: wkend
        lunchtime: lunch
        oclock: olcock
        christmas: xmas chrismas
        at: atr
        please: pls plz pleas plase
        thanks: thx thanx ty
        appointment: appt appointement apointment
        you: u
        """;

    /// <summary>Real words and plurals (which speak of every week) that a slip of the pen must not be made of.</summary>
    private static readonly FrozenSet<string> s_never = FrozenSet.ToFrozenSet(
        [
            "mourning", "mornings", "evenings", "afternoons", "nights", "weekends", "mondays", "tuesdays", "wednesdays",
            "thursdays", "fridays", "saturdays", "sundays", "weekday", "weekdays", "sundae", "sundry", "monthly", "weekly",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_canonical = Canonicals();

    private static readonly string[] s_mendable = [.. s_canonical.Values.Distinct(StringComparer.Ordinal).Where(word => word.Length >= 6)];

    /// <summary>Whether it is a word although it begins with a digit, like "2moro".</summary>
    public static bool IsWordWithDigit(ReadOnlySpan<char> text) =>
        s_canonical.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text);

    /// <summary>The one spelling of a word of time; any other word as it is.</summary>
    public static string Canonical(string word) =>
        s_canonical.TryGetValue(word, out var canonical) ? canonical : Mended(word) ?? word;

    /// <summary>
    /// The only long word that is one slip away (two, from eight letters on). Where two words are as near, as
    /// "thuesday" is, or a real English word was typed, nothing is mended.
    /// </summary>
    private static string? Mended(string word)
    {
        if (word.Length is < 5 or > 12 || s_never.Contains(word))
        {
            return null;
        }

        var nearest = s_mendable
            .Select(known => (Word: known, Distance: EditDistance.Between(word, known, 2)))
            .GroupBy(known => known.Distance)
            .MinBy(group => group.Key)!;
        var best = nearest.First();
        return nearest.Count() == 1 && best.Distance <= (best.Word.Length >= 8 ? 2 : 1) && best.Word[0] == word[0] && !EnglishWords.Contains(word)
            ? best.Word
            : null;
    }

    private static FrozenDictionary<string, string> Canonicals()
    {
        var canonicals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Spellings.Split('\n', StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            canonicals[line[..colon]] = line[..colon];
            foreach (var other in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                canonicals[other] = line[..colon];
            }
        }

        return canonicals.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
