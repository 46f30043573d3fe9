using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.TimePhrases;
using NodaTime;

namespace MicroNeedlingBot.Reminders.Forms;

/// <summary>The field "when": reads what was typed, asks where it is not clear, keeps the exact moment once it is.</summary>
internal static class StartField
{
    private const string Examples = "Such as: friday 2pm, 24.12. 18:00, tomorrow at noon, in 3 days at 9am.";

    /// <summary>The moment, or the turn that asks for it.</summary>
    /// <param name="request">The message.</param>
    /// <param name="dialogue">The form.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="zone">The zone that the member means.</param>
    /// <param name="question">What to ask when nothing was said yet.</param>
    public static (ZonedDateTime? Start, OpenDialogue Dialogue, Turn? Asked) Read(Request request, OpenDialogue dialogue, string field, DateTimeZone zone, string question)
    {
        if (dialogue[field] is not { } typed)
        {
            return (null, dialogue, request.Ask(dialogue, field, Reply.Of($"{question} {Examples}")));
        }

        var now = request.Caller!.Now;
        var reading = TimePhraseReader.Read(typed, now, zone, TimeDirection.FutureOrLastWeek);
        if (reading is { Outcome: TimeOutcome.Ok, When: { } start })
        {
            return SessionLimits.Fault(start, now) is { } fault
                ? (null, dialogue, request.Ask(dialogue.Without(field), field, Reply.Of($"{fault} {question}")))
                : (start, dialogue.With(field, MomentWords.Exact(start)), null);
        }

        return (null, dialogue, reading.Choices.Count > 0
            ? request.Ask(dialogue.Without(field), field, Readings(reading, now))
            : request.AskAgain(dialogue, field, Reply.Of($"{reading.Message} {question} {Examples} (“cancel” leaves.)")));
    }

    private static Reply Readings(TimeReading reading, Instant now) => new(
    [
        new ChoiceList(reading.Message, [.. reading.Choices.Select((choice, at) => new Choice(at + 1, Words(choice, now), new SayText(MomentWords.Exact(choice))))]),
    ]);

    /// <summary>The offset tells the two readings of a doubled hour apart.</summary>
    private static string Words(ZonedDateTime choice, Instant now) =>
        $"{MomentWords.Day(choice.LocalDateTime)} (UTC{choice.Offset}), {MomentWords.Distance(choice, now)}";
}
