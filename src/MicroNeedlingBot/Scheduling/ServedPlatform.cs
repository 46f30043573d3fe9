using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders.Dispatch;

namespace MicroNeedlingBot.Scheduling;

/// <summary>A platform that the worker serves: it has a token.</summary>
/// <param name="Platform">The platform: exactly one.</param>
/// <param name="Reminders">Brings its reminders.</param>
/// <param name="Replies">Brings its replies.</param>
/// <param name="Limiter">Its limits, for reminders and replies together.</param>
/// <param name="Standings">Who may do what there.</param>
/// <param name="ModeratorChats">Where its moderators read.</param>
/// <param name="Trouble">What is wrong with it just now, and how to mend it; null while all is well.</param>
/// <param name="ListenAsync">Takes its messages to a handler, and has the pump send what they queued, until it is asked to stop.</param>
internal sealed record ServedPlatform(
    Platforms Platform,
    IReminderChannel Reminders,
    IReplyChannel Replies,
    ISendLimiter Limiter,
    IStandings Standings,
    IModeratorChats ModeratorChats,
    Func<string?> Trouble,
    Func<RequestHandler, ReplyPump, LiveKnowledge, CancellationToken, Task> ListenAsync);
