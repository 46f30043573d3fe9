using MicroNeedlingBot.Answering;

namespace MicroNeedlingBot.Knowledge;

/// <summary>
/// One immutable snapshot: what a knowledge folder says, and the matcher that was fitted to it. Safe for parallel use.
/// </summary>
/// <param name="Content">The parsed content.</param>
/// <param name="Matcher">Finds the entries that a question may mean.</param>
public sealed record KnowledgeBase(KnowledgeContent Content, QuestionMatcher Matcher);
