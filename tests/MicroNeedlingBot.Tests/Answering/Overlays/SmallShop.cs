using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Tests.Answering.Overlays;

/// <summary>A shared knowledge base of six entries about a bicycle shop, without an encoder.</summary>
internal static class SmallShop
{
    public static readonly IReadOnlyList<Entry> Entries =
    [
        Entry("bikes/brakes", "How do I adjust the brakes?", "Turn the barrel.", "my brakes squeal", "brake pads are worn", "the brake lever is loose", "fix brakes"),
        Entry("bikes/chain", "How often do I oil the chain?", "Each month.", "my chain squeaks", "chain oil how often", "lubricate the chain", "which chain lube"),
        Entry("bikes/tyres", "What pressure do tyres need?", "It stands on them.", "tyre pressure", "how many bar in my tyres", "are my tyres flat", "pump up tyres"),
        Entry("shop/hours", "When are you open?", "From nine to five.", "opening hours", "are you open on sunday", "when do you close", "what time do you open"),
        Entry("shop/price", "What does a repair cost?", "It depends.", "repair price", "how much is a service", "is a service expensive", "cost of a repair"),
        Entry("small-talk/hello", "Hello there", "Hello!", "hi", "good morning") with { Kind = EntryKind.SmallTalk },
    ];

    private static readonly Lazy<KnowledgeBase> s_shared = new(() => Fit(Content(Entries)));

    public static KnowledgeBase Shared => s_shared.Value;

    public static KnowledgeContent Content(IReadOnlyList<Entry> entries) =>
        new(entries, new Dictionary<string, Fact>(StringComparer.Ordinal), Vocabulary.Empty, WarningSigns: null, new string('0', 64));

    public static KnowledgeBase Fit(KnowledgeContent content) =>
        KnowledgeFitting.Fit(content, encoder: null, static _ => { }, Stream.Null, Stream.Null);

    public static KnowledgeBase Seen(params Entry[] own) => Overlay.Over(Shared, new CommunityEntries(own, []));

    public static KnowledgeBase Without(params string[] hidden) => Overlay.Over(Shared, new CommunityEntries([], hidden));

    public static Entry Entry(string id, string question, string answer, params string[] phrasings) =>
        new(id, EntryKind.Entry, question, phrasings, answer, [], [], Checked: null);

    public static Entry Lights() => Entry("own/lights", "Where do I buy dynamo lights?", "At the counter.", "dynamo lamp", "lamps for my dynamo", "front light broken");

    public static Verdict Ask(this KnowledgeBase knowledge, string question) => new QuestionAnswerer(new LiveKnowledge(knowledge)).Answer(question);

    public static Entry Likeliest(this KnowledgeBase knowledge, string question) => knowledge.Ask(question).Candidates[0].Entry;
}
