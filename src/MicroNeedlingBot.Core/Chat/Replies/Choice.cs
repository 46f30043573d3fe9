using System.Text.Json.Serialization;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders.Acts;

namespace MicroNeedlingBot.Chat.Replies;

/// <summary>Something to pick.</summary>
/// <param name="Number">What to type for it, from 1.</param>
/// <param name="Text">What it says.</param>
/// <param name="Action">What picking it does.</param>
public sealed record Choice(int Number, string Text, ChoiceAction Action);

/// <summary>
/// What picking a choice does. It carries no rights: whoever picks is checked against what the action names. Stored as
/// JSON, so a name here is never changed.
/// </summary>
[JsonDerivedType(typeof(ShowEntry), "entry")]
[JsonDerivedType(typeof(ShowTopic), "topic")]
[JsonDerivedType(typeof(NoneOfThese), "none")]
[JsonDerivedType(typeof(SayText), "say")]
[JsonDerivedType(typeof(ActOnReminder), "reminder")]
[JsonDerivedType(typeof(PassOn), "pass-on")]
[JsonDerivedType(typeof(KeepToMyself), "keep-to-myself")]
[JsonDerivedType(typeof(WantAnswer), "want-answer")]
[JsonDerivedType(typeof(RateEntry), "rate")]
[JsonDerivedType(typeof(NotMyQuestion), "not-my-question")]
[JsonDerivedType(typeof(OpenPrivate), "open-private")]
[JsonDerivedType(typeof(UseCommunity), "use-community")]
public abstract record ChoiceAction;

/// <summary>Shows an entry's answer.</summary>
/// <param name="EntryId">The entry.</param>
public sealed record ShowEntry(string EntryId) : ChoiceAction;

/// <summary>Lists a topic's questions.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ShowTopic(string Topic, int Page) : ChoiceAction;

/// <summary>None of what was offered was meant.</summary>
public sealed record NoneOfThese : ChoiceAction;

/// <summary>The same as typing a text: an answer to what is being asked, or a command.</summary>
/// <param name="Text">The text.</param>
public sealed record SayText(string Text) : ChoiceAction;

/// <summary>Leads into the private chat: where the platform has links, it is one.</summary>
/// <param name="Key">The link's key.</param>
public sealed record OpenPrivate(string Key) : ChoiceAction;

/// <summary>Has the private chat answered for a community.</summary>
/// <param name="CommunityId">Which one; 0 for none.</param>
public sealed record UseCommunity(long CommunityId) : ChoiceAction;
