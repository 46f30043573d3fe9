using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Tests.Reminders.Plans;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Rendering;

/// <summary>
/// Whole replies as a member sees them on a phone: what is marked stands in ⟨…⟩, buttons below in brackets, a row to a
/// line.
/// </summary>
public sealed class WholeReplyTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 24, 10, 15);
    private static readonly Community s_glow = new(1, Platforms.Telegram, "glow", "Glow", CommunityState.Approved, CommunitySettings.Usual);

    [Theory]
    [InlineData("answer", "when can i wear make-up again after a session?")]
    [InlineData("choices", "can i use vitamin c")]
    [InlineData("topics", "/topics")]
    [InlineData("one-topic", "/topics before")]
    [InlineData("session-preview", "/session add friday 2pm at home")]
    [InlineData("stats", "/faq stats")]
    [InlineData("warning-sign", "i can't breathe and my face is swelling")]
    [InlineData("greeting", "/start")]
    [InlineData("help", "/help")]
    [InlineData("help-session", "/help session")]
    public async Task A_reply_reads_as_written(string name, string typed)
    {
        var account = new Account(1, Platforms.Telegram, "me", 1, "me", Reachable: true);
        var member = new Member(1, "Europe/London", Quiet: null, Discreet: false, PausedUntil: null);
        var caller = new Caller(member, account, new StateWithCounts(), s_now) { Standing = new Standing(s_glow, IsModerator: true, IsOwner: false) };

        var turn = await new Assistant(ShippedKnowledge.Live, Platforms.Telegram).RespondAsync(typed, Conversation.New with { Introduced = true, AnsweredFor = s_glow.Id }, caller, CancellationToken.None);

        ShouldReadAs(name, turn.Reply);
    }

    [Fact]
    public async Task A_reminder_reads_as_written()
    {
        var due = Instant.FromUtc(2026, 11, 29, 14, 0);
        var account = new Account(1, Platforms.Telegram, "me", 1, "me", Reachable: true);
        var session = new Session(1, 1, 1, SessionKind.Home, "", new LocalDateTime(2026, 12, 1, 14, 0), Offset.Zero, "Europe/London", "known", SessionStatus.Open, PlanEpoch: 1);
        var stop = ShippedPlan.Plan.Points.ToList().FindIndex(point => point.Facts.Contains("F21", StringComparer.Ordinal));
        var reminder = new DueReminder(DueReminder.IdOf(1, stop), 1, due, 0, session, account, new Member(1, "Europe/London", Quiet: null, Discreet: false, PausedUntil: null));

        var worded = await new ReminderWording(new ShippedPlanSource(), DateTimeZoneProviders.Tzdb).WordAsync([reminder], due, CancellationToken.None);

        ShouldReadAs("reminder", worded.Reply);
    }

    private static void ShouldReadAs(string name, Reply reply)
    {
        var path = Path.Combine(ShippedKnowledge.Root, "tests", "transcripts", "telegram-rendering", name + ".txt");
        Rendered.Draw(Rendered.Of(reply)).ShouldBe(File.ReadAllText(path), name);
    }

    private sealed class ShippedPlanSource : IPlanSource
    {
        public ValueTask<ReminderPlan?> FindAsync(string version, CancellationToken cancel) => new(ShippedPlan.Plan);
    }
}
