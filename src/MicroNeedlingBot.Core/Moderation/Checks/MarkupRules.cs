using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge.Checks;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>Markup that every platform shows alike, and none where none is read.</summary>
internal static partial class MarkupRules
{
    private const int MostNamed = 8;

    public static IEnumerable<EditFinding> Find(Draft draft)
    {
        foreach (var (field, text) in draft.Texts)
        {
            if (Html().Matches(text).Select(tag => tag.Value).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } tags)
            {
                yield return EditFinding.Error(field, "html", $"{Named(tags)} like HTML, and members would read {(tags.Count == 1 ? "it as it stands. Take it" : "them as they stand. Take them")} out; **two stars** make bold, _underscores_ italic.");
            }

            if (Fence().Count(text) % 2 == 1)
            {
                yield return EditFinding.Error(field, "unbalanced-fence", "``` opens a code block that nothing closes: on Discord it would swallow whatever follows. Take it out.");
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

    private static string Named(List<string> tags)
    {
        var shown = string.Join(", ", tags.Take(MostNamed).Select(tag => $"“{tag}”"));
        return tags.Count > MostNamed ? $"{shown} and {tags.Count - MostNamed} more look" : $"{shown} {(tags.Count == 1 ? "looks" : "look")}";
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

    [GeneratedRegex("```+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    // "<3" and "a < b" are none; <https://…> is a link.
    [GeneratedRegex(@"</?(?!https?:|mailto:)[a-z!][^\s<>]{0,30}>?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Html();
}
