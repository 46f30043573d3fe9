using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Tests.Knowledge;

namespace MicroNeedlingBot.Tests.Reminders.Plans;

/// <summary>Plans of one point, sound unless a test makes them otherwise.</summary>
internal static class SamplePlan
{
    /// <summary>The file, with one point.</summary>
    public static string File(
        string when = "-48h",
        string window = "{opens: -60h, in-time: -47h, closes: 0h}",
        string late = "Too late.",
        string more = "",
        string quiet = "earlier",
        string text = "Stop now.") =>
        $"""
        points:
          - id: stop
            when: {when}
            kinds: [home, clinic]
            text: {text}
            late: {late}
            window: {window}
            quiet: {quiet}
        {more}
        """;

    /// <summary>The only point of a sound file.</summary>
    public static ReminderPoint Point(string when, string window, string late = "skip", string quiet = "keep") =>
        Plan(File(when, window, late, quiet: quiet)).Points[0];

    public static ReminderPlan Plan(string file) => InFolder(file).Content().Plan!;

    /// <summary>The only finding about a folder with this plan, as line and rule.</summary>
    public static string Finding(string file)
    {
        var finding = InFolder(file).Finding();
        return finding.Level == FindingLevel.Error ? $"{finding.File}:{finding.Line} {finding.Rule}" : finding.ToString();
    }

    public static Folder InFolder(string file) => Folder.Of("before/stop.md", Folder.Entry()).With("reminders.yaml", file);
}
