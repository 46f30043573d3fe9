using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge.Checks;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Markup that every platform shows alike, and none where none is read.</summary>
internal static partial class MarkupRules
{
    public static IEnumerable<EditFinding> Find(Draft draft)
    {
        foreach (var (field, text) in draft.Texts)
        {
            if (Html().Match(text) is { Success: true } tag)
            {
                yield return EditFinding.Error(field, "html", $"“{tag.Value}” looks like HTML, and members would read it as it stands. Take it out; **two stars** make bold, _underscores_ italic.");
            }
        }

        if (!draft.IsNewAnswer)
        {
            yield break;
        }

        foreach (var flaw in AnswerMarkdown.Flaws(draft.Entry.Answer).Where(IsOurs))
        {
            yield return new EditFinding(EntryFields.Answer, flaw.Level, flaw.Rule, flaw.Message);
        }

        if (ReplyMarkdown.Parse(draft.Entry.Answer).Any(HasBacktick))
        {
            yield return EditFinding.Warning(EntryFields.Answer, "unbalanced-mark", "A ` has no partner and would be shown. Take it out: code looks different on every platform.");
        }
    }

    /// <summary>What other rules say in other words is left to them.</summary>
    private static bool IsOurs(Flaw flaw) =>
        flaw.Rule is not ("control-character" or "mention" or "answer-too-long") && !flaw.Message.StartsWith("HTML", StringComparison.Ordinal);

    private static bool HasBacktick(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Runs.Any(HasBacktick),
        PointList list => list.Items.Any(item => item.Any(HasBacktick)),
        _ => false,
    };

    private static bool HasBacktick(Run run) => run.Text.Contains('`', StringComparison.Ordinal);

    // "<3" and "a < b" are none; <https://…> is a link.
    [GeneratedRegex(@"</?(?!https?:|mailto:)[a-z!][^\s<>]{0,30}>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Html();
}
