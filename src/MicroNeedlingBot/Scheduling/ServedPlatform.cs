using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders.Dispatch;
using Microsoft.Extensions.Hosting;

namespace MicroNeedlingBot.Scheduling;

/// <summary>A platform that the worker serves: it has a token.</summary>
/// <param name="Platform">The platform: exactly one.</param>
/// <param name="Reminders">Brings its reminders.</param>
/// <param name="Replies">Brings its replies.</param>
/// <param name="Standings">Who may do what there.</param>
/// <param name="ModeratorChats">Where its moderators read.</param>
/// <param name="Listen">
/// What takes its messages to a handler while the worker runs, and has the sender send what they queued.
/// </param>
internal sealed record ServedPlatform(
    Platforms Platform,
    IReminderChannel Reminders,
    IReplyChannel Replies,
    IStandings Standings,
    IModeratorChats ModeratorChats,
    Func<RequestHandler, ReplySender, IHostedService> Listen);
