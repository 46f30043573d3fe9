using MicroNeedlingBot.Answering.Warnings;
using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Reminders.Plans;

namespace MicroNeedlingBot.Knowledge;

/// <summary>Takes the files of one folder, one after the other, and holds what they say.</summary>
internal sealed class FolderReading
{
    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryLines> _lines = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];
    private IReadOnlyDictionary<string, Fact> _facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, int> _factLines = new Dictionary<string, int>(StringComparer.Ordinal);
    private Vocabulary _vocabulary = Vocabulary.Empty;
    private WarningSigns? _warningSigns;
    private string? _warningSignsText;
    private WarningExamples _warningExamples = WarningExamples.None;
    private ReminderPlan? _plan;
    private IReadOnlyList<PointLines> _pointLines = [];
    private bool _sawEntry;

    public IEnumerable<Finding> Findings => _sawEntry ? _findings : _findings.Append(KnowledgeReader.NoEntries("."));

    public void Add(ParsedFile parsed)
    {
        var (file, findings, _) = parsed;
        switch (file.Path)
        {
            case KnowledgePaths.Guide:
                (_facts, _factLines) = GuideFile.Read(file.Text, findings);
                break;
            case KnowledgePaths.Vocabulary:
                _vocabulary = VocabularyFile.Read(file.Text, findings);
                break;
            case KnowledgePaths.WarningExamples:
                _warningExamples = WarningExamplesFile.Read(file.Text, findings);
                break;
            case KnowledgePaths.Reminders:
                (_plan, _pointLines) = PlanReader.Read(file.Text, findings);
                break;
            case KnowledgePaths.WarningSigns:
                AddWarningSigns(file);
                break;
            default:
                AddIfEntry(parsed);
                break;
        }

        _findings.AddRange(findings.Found);
    }

    /// <summary>What was read without an error.</summary>
    public KnowledgeContent Content()
    {
        var entries = _entries.Values.ToList();
        var hash = ContentHash.Of(entries, _facts, _vocabulary, _warningSignsText, _warningExamples);
        return new KnowledgeContent(entries, _facts, _vocabulary, _warningSigns, hash)
        {
            WarningExamples = _warningExamples,
            Plan = _plan,
            Source = new SourceLines(_lines, _factLines) { Points = _pointLines },
        };
    }

    private void AddWarningSigns(KnowledgeFile file)
    {
        var (signs, findings) = WarningSignsFile.Read(file);
        _findings.AddRange(findings);
        if (findings.All(finding => finding.Level != FindingLevel.Error))
        {
            (_warningSigns, _warningSignsText) = (signs, PlainText.Normal(file.Text));
        }
    }

    private void AddIfEntry(ParsedFile parsed)
    {
        var (file, findings, read) = parsed;
        if (!KnowledgePaths.IsEntry(file.Path))
        {
            if (KnowledgePaths.IsMarkdown(file.Path) && !KnowledgePaths.IsHidden(file.Path) && FrontMatter.Opens(file.Text))
            {
                findings.Warning(null, "misplaced-entry", "This looks like an entry but is not read: an entry stands in one topic folder. Move it to topic/slug.md.");
            }

            return;
        }

        _sawEntry = true;
        if (read is not var (entry, lines))
        {
            return;
        }

        if (_entries.TryAdd(entry.Id, entry))
        {
            _lines[entry.Id] = lines;
        }
        else
        {
            findings.Error(null, "duplicate-id", $"There are two files for {entry.Id}. Keep one of them.");
        }
    }
}
