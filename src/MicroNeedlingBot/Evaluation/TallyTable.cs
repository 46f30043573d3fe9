using System.Globalization;
using MicroNeedlingBot.Answering.Evaluation;

namespace MicroNeedlingBot.Evaluation;

/// <summary>Tallies as tables: shares in per cent of each group's questions.</summary>
internal static class TallyTable
{
    private const int NameWidth = 16;

    private static readonly (string Head, Func<Tally, int> Count)[] InScopeColumns =
    [
        ("right", tally => tally.AnsweredRight),
        ("wrong", tally => tally.AnsweredWrong),
        ("offered", tally => tally.OfferedRight),
        ("off.wrong", tally => tally.OfferedWrong),
        ("refused", tally => tally.Refused),
        ("alarmed", tally => tally.Alarmed),
        ("smalltalk", tally => tally.SmallTalk),
        ("right|off.", tally => tally.AnsweredRight + tally.OfferedRight),
        ("hit@1", tally => tally.FirstRight),
        ("hit@3", tally => tally.RightInThree),
    ];

    private static readonly (string Head, Func<Tally, int> Count)[] OutOfScopeColumns =
    [
        ("answered", tally => tally.AnsweredWrong),
        ("offered", tally => tally.OfferedWrong),
        ("refused", tally => tally.Refused),
        ("alarmed", tally => tally.Alarmed),
        ("smalltalk", tally => tally.SmallTalk),
    ];

    public static void InScope(string title, Tally all, IReadOnlyList<Tally> groups, TextWriter output) =>
        Write(title, InScopeColumns, all, groups, output);

    public static void OutOfScope(string title, Tally all, IReadOnlyList<Tally> groups, TextWriter output) =>
        Write(title, OutOfScopeColumns, all, groups, output);

    /// <summary>A share in per cent: "97.5".</summary>
    public static string Percent(int count, int total) =>
        total == 0 ? "–" : (100.0 * count / total).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static void Write(
        string title, (string Head, Func<Tally, int> Count)[] columns, Tally all, IReadOnlyList<Tally> groups, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine($"  {"",-NameWidth}{"n",6}{string.Concat(columns.Select(column => column.Head.PadLeft(11)))}");
        foreach (var tally in groups.Append(all))
        {
            var name = tally.Name.Length == 0 ? "(none)" : tally.Name;
            var cells = columns.Select(column => Percent(column.Count(tally), tally.Total).PadLeft(11));
            output.WriteLine($"  {name,-NameWidth}{tally.Total,6}{string.Concat(cells)}");
        }
    }
}
