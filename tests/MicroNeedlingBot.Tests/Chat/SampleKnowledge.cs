using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Knowledge;
using NodaTime;

namespace MicroNeedlingBot.Tests.Chat;

/// <summary>A handful of entries, and a matcher that knows only their phrasings by heart.</summary>
internal static class SampleKnowledge
{
    public static readonly IReadOnlyDictionary<string, Fact> Facts = new Dictionary<string, Fact>(StringComparer.Ordinal)
    {
        ["F10"] = new("F10", "Benefits", "Texture gets smoother."),
        ["F20"] = new("F20", "Before a session", "Wash the face."),
        ["F21"] = new("F21", "Before a session", "Stop retinol 48 hours before."),
        ["F32"] = new("F32", "After a session", "No make-up for 24 hours."),
    };

    public static readonly IReadOnlyList<Entry> Entries =
    [
        Entry("after/make-up", "When can I wear make-up again?", "Wait at least **24 hours**.", ["F32"], see: ["after/missing"], "make-up after"),
        Entry("before/cleanse", "Do I wash my face first?", "Yes, with a *gentle* cleanser.", ["F20"], see: [], "wash before"),
        Entry("before/retinoids", "When do I stop retinol?", "Stop it **48 hours** before.\n\nThe guide asks for that with:\n\n- retinol\n- retinoids", ["F21"], see: ["before/cleanse", "after/make-up"], "tret before"),
        Entry("benefits/prepared-skin", "Does preparing help the result?", "See [the page](https://example.org/a).", ["F10", "F20", "F32"], see: [], "prepare"),
        Entry("gaps/price", "What does a session cost?", "The guide names no price; a clinic can tell you.", [], see: ["before/cleanse"], "how much") with { Kind = EntryKind.Gap },
        Entry("small-talk/thanks", "Thank you", "You're welcome!", [], see: [], "thanks") with { Kind = EntryKind.SmallTalk },
    ];

    public static readonly KnowledgeContent Content = new(Entries, Facts, Vocabulary.Empty, WarningSigns: null, Hash: new string('0', 64));

    public static LiveKnowledge Live() => Live(Content);

    public static LiveKnowledge Live(KnowledgeContent content) => new(KnowledgeFitting.Fit(content, encoder: null, static _ => { }, new MemoryStream(), new MemoryStream()));

    /// <summary>
    /// "wash before or tret before" offers both, "wash before + tret before" asks both, "pus" is a warning sign, and
    /// what is no phrasing is not covered.
    /// </summary>
    public static Verdict Judge(string message)
    {
        if (message.Contains("pus", StringComparison.Ordinal))
        {
            return Verdict(Outcome.Urgent, []) with { Warning = "This may be **serious**. See a doctor now." };
        }

        var offered = message.Contains(" or ", StringComparison.Ordinal);
        var found = message.Split(offered ? " or " : " + ")
            .SelectMany(part => Entries.Where(entry => entry.Phrasings.Contains(part.Trim(), StringComparer.OrdinalIgnoreCase)))
            .ToList();
        var outcome = found.Count == 0 ? Outcome.NotCovered
            : offered ? Outcome.Choices
            : found.Min(entry => entry.Kind switch
            {
                EntryKind.Gap => Outcome.NotCovered,
                EntryKind.SmallTalk => Outcome.SmallTalk,
                _ => Outcome.Answer,
            });
        return Verdict(outcome, found);
    }

    public static Verdict Verdict(Outcome outcome, IEnumerable<Entry> entries)
    {
        var candidates = entries.Select((entry, at) => new Candidate(entry, at == 0 ? 0.9 : 0.05)).ToList();
        return new Verdict(outcome, 0.8, candidates.Count > 0 ? 0.9 : 0, candidates, candidates, Warning: null, Match: null);
    }

    public static Entry Entry(string id) => Entries.Single(entry => string.Equals(entry.Id, id, StringComparison.Ordinal));

    private static Entry Entry(string id, string question, string answer, string[] facts, string[] see, string phrasing) =>
        new(id, EntryKind.Entry, question, [phrasing], answer, facts, see, new LocalDate(2026, 11, 22));
}
