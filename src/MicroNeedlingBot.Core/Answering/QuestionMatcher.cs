using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering;

/// <summary>Finds the entries that a question may mean. Immutable, safe for parallel use.</summary>
public sealed class QuestionMatcher(KnowledgeContent content)
{
    /// <summary>The entries of the folder, in the order that the matcher counts them.</summary>
    public IReadOnlyList<Entry> Entries { get; } = content.Entries;
}
