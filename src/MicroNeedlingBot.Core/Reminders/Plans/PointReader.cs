using System.Text.RegularExpressions;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Checks;
using MicroNeedlingBot.Knowledge.Format;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>Reads one point of <c>reminders.yaml</c>.</summary>
internal sealed partial class PointReader
{
    /// <summary>Several reminders may come as one message, so each is short.</summary>
    public const int MostCharacters = 400;

    private const int MostTitleCharacters = 40;
    private const int MostFacts = 3;
    private const string Skip = "skip";
    private readonly FindingList _findings;
    private readonly YamlFields _fields;
    private readonly int _line;

    public PointReader(YamlMap map, FindingList findings)
    {
        (_findings, _line) = (findings, map.Line);
        _fields = new YamlFields(map, findings, "id", "when", "kinds", "text", "late", "facts", "why", "window", "quiet", "title", "next-session");
    }

    /// <summary>The point; null with findings when something that it needs is missing or wrong.</summary>
    public (ReminderPoint Point, PointLines Lines)? Read()
    {
        var id = Id();
        var timing = Timing();
        var kinds = Kinds();
        var text = Text("text");
        var late = Text("late");
        var facts = Facts();
        var quiet = Quiet();
        var hasLate = late is not null && !string.Equals(late, Skip, StringComparison.Ordinal);
        var window = new WindowReader(_fields, _findings, _line).Read(timing, late is null ? null : hasLate);
        if (id is null || timing is null || text is null || late is null || quiet is null || window is null || kinds.Count == 0)
        {
            return null;
        }

        var point = new ReminderPoint(id, timing, kinds, text, hasLate ? late : null, facts, _fields.Text("why"), window, quiet.Value) { OffersNext = OffersNext() };
        if (Title() is { } title)
        {
            point = point with { Title = title };
        }

        return (point, new PointLines(_fields.LineOf("facts"), _fields.LineOf("why")));
    }

    private string? Id()
    {
        if (Required("id", "Give the point a name, like \"id: stop-retinoids\".") is not { } id)
        {
            return null;
        }

        if (IdPattern().IsMatch(id))
        {
            return id;
        }

        _findings.Error(_fields.LineOf("id"), "bad-id", "An id has small letters, digits and dashes, 40 at most. Write it like \"stop-retinoids\".");
        return null;
    }

    private PointTiming? Timing()
    {
        const string Fix = "Write \"-48h\" or \"+30min\" for elapsed time, \"-3d at 18:00\" for calendar days; a year at most.";
        if (Required("when", Fix) is not { } text)
        {
            return null;
        }

        var timing = TimingText.Timing(text);
        if (timing is null)
        {
            _findings.Error(_fields.LineOf("when"), "bad-offset", $"\"{text}\" is no time around a session. {Fix}");
        }

        return timing;
    }

    private List<SessionKind> Kinds()
    {
        var kinds = new List<SessionKind>();
        foreach (var (line, text) in _fields.Texts("kinds"))
        {
            switch (text)
            {
                case "home":
                    kinds.Add(SessionKind.Home);
                    break;
                case "clinic":
                    kinds.Add(SessionKind.Clinic);
                    break;
                default:
                    _findings.Error(line, "unknown-kind", $"There is no kind \"{text}\". Write home, clinic, or both.");
                    break;
            }
        }

        if (kinds.Count == 0)
        {
            _findings.Error(_fields.LineOf("kinds") ?? _line, "missing-key", "The point is for no kind of session. Write \"kinds: [home, clinic]\".");
        }

        return [.. kinds.Distinct()];
    }

    private string? Text(string key)
    {
        var text = Required(key, key is "late" ? "Write what is said when it is too late for the text, or \"late: skip\"." : "Write what is said.");
        var line = _fields.LineOf(key);
        if (text?.Length > MostCharacters)
        {
            _findings.Error(line, "text-too-long", $"The {key} has {text.Length} characters; {MostCharacters} are the most. Shorten it.");
            return text;
        }

        foreach (var flaw in text is null ? [] : AnswerMarkdown.Flaws(text))
        {
            // A warning would say that it looks different from platform to platform: a reminder has no need of that.
            _findings.Error(line, flaw.Rule, flaw.Message);
        }

        return text;
    }

    private string? Title()
    {
        var title = _fields.Text("title");
        if (title?.Length > MostTitleCharacters)
        {
            _findings.Error(_fields.LineOf("title"), "text-too-long", $"The title has {title.Length} characters; {MostTitleCharacters} are the most. Shorten it.");
        }

        return title;
    }

    private bool OffersNext()
    {
        var text = _fields.Text("next-session");
        if (text is not (null or "offer"))
        {
            _findings.Error(_fields.LineOf("next-session"), "unknown-value", "Write \"next-session: offer\", or leave the line out.");
        }

        return text is "offer";
    }

    private List<string> Facts()
    {
        var facts = _fields.Texts("facts").Select(fact => fact.Text).Distinct(StringComparer.Ordinal).ToList();
        if (facts.Count > MostFacts)
        {
            _findings.Error(_fields.LineOf("facts"), "too-many-facts", $"The point rests on {facts.Count} facts; {MostFacts} are the most. Split it.");
        }

        return facts;
    }

    private QuietRule? Quiet()
    {
        const string Fix = "Write earlier, later or keep: what quiet hours do to the point.";
        switch (Required("quiet", Fix))
        {
            case "earlier":
                return QuietRule.Earlier;
            case "later":
                return QuietRule.Later;
            case "keep":
                return QuietRule.Keep;
            case { } other:
                _findings.Error(_fields.LineOf("quiet"), "unknown-quiet-rule", $"There is no quiet rule \"{other}\". {Fix}");
                return null;
            default:
                return null;
        }
    }

    private string? Required(string key, string fix)
    {
        var text = _fields.Text(key);
        if (text is null)
        {
            _findings.Error(_fields.LineOf(key) ?? _line, "missing-key", $"The point has no \"{key}\". {fix}");
        }

        return text;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z(?<=\A.{1,40})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
