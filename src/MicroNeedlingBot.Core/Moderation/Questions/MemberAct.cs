using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>What a member does about a question or an answer. Whoever picks it is checked against where they are now.</summary>
public abstract record MemberAct : ChoiceAction;

/// <summary>Hands a question to the moderators: shown first, then passed on.</summary>
/// <param name="Community">Whose moderators were named: with others it does nothing.</param>
/// <param name="Text">The question, cleaned.</param>
/// <param name="Sure">Whether the member has seen the cleaned text.</param>
public sealed record PassOn(long Community, string Text, bool Sure) : MemberAct;

/// <summary>Doesn't hand it over after all.</summary>
public sealed record KeepToMyself : MemberAct;

/// <summary>Wants to hear when there is an answer.</summary>
/// <param name="Question">Which question.</param>
public sealed record WantAnswer(long Question) : MemberAct;

/// <summary>Says what an answer was worth.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Revision">Its revision; 0 as the folder has it.</param>
/// <param name="Helpful">Whether it helped.</param>
public sealed record RateEntry(string EntryId, int Revision, bool Helpful) : MemberAct;

/// <summary>Something else was asked than what was answered.</summary>
/// <param name="EntryId">What was answered.</param>
public sealed record NotMyQuestion(string EntryId) : MemberAct;
