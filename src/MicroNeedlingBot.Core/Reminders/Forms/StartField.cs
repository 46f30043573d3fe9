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
        typed = TypedStart.IsNow(typed) ? MomentWords.Exact(now.InZone(zone)) : typed;
        (typed, var reading) = Read(dialogue[Half(field)], typed, now, zone);
        if (reading is { Outcome: TimeOutcome.Ok, When: { } start })
        {
            return SessionLimits.Fault(start, now) is { } fault
                ? (null, dialogue, request.Ask(dialogue.Without(field).Without(Half(field)), field, Reply.Of($"{fault} {question} {Examples}"), $"{question} {Examples}"))
                : (start, dialogue.With(field, MomentWords.Exact(start)).Without(Half(field)), null);
        }

        return (null, dialogue, reading switch
        {
            { Choices.Count: > 0 } => request.Ask(dialogue.Without(field), field, Readings(reading, now)),
            { Outcome: TimeOutcome.Invalid } when Contradiction.Of(typed, now, zone) is { } both => request.Ask(dialogue.Without(field), field, Readings(both, now)),
            { Outcome: TimeOutcome.Invalid } => request.AskAgain(dialogue, field, TypedStart.IsRange(typed) ? TypedStart.OnlyTheStart : reading.Message, Reply.Of($"{Open(dialogue[Half(field)], question, now, zone)} (“cancel” leaves.)")),
            _ => request.Ask(dialogue.Without(field).With(Half(field), typed), field, Reply.Of(Missing(reading))),
        });
    }

    /// <summary>
    /// What was typed, read with the half that was understood before it ("friday", then "2pm"), or by itself where the two
    /// don't go together.
    /// </summary>
    private static (string Typed, TimeReading Reading) Read(string? half, string typed, Instant now, DateTimeZone zone)
    {
        var alone = TimePhraseReader.Read(typed, now, zone, TimeDirection.FutureOrLastWeek);
        if (half is null || alone is { Outcome: TimeOutcome.Ok } or { Choices.Count: > 0 })
        {
            return (typed, alone);
        }

        foreach (var joined in new[] { $"{half} {typed}", $"{typed} {half}" })
        {
            var both = TimePhraseReader.Read(joined, now, zone, TimeDirection.FutureOrLastWeek);
            if (both.Outcome != TimeOutcome.Invalid)
            {
                return (joined, both);
            }
        }

        return (typed, alone);
    }

    /// <summary>What is still to be said: all of it, or the half that is missing.</summary>
    private static string Open(string? half, string question, Instant now, DateTimeZone zone) =>
        half is null ? $"{question} {Examples}" : Missing(TimePhraseReader.Read(half, now, zone, TimeDirection.FutureOrLastWeek));

    /// <summary>The name of the field that keeps a day without a time, or a time without a day.</summary>
    private static string Half(string field) => field + "-half";

    /// <summary>Asks for the other half alone.</summary>
    private static string Missing(TimeReading reading)
    {
        var question = reading.Message[..(reading.Message.IndexOf('?', StringComparison.Ordinal) + 1)];
        return reading.Outcome switch
        {
            TimeOutcome.NeedsTime => $"{question} Such as: 18:00 or 6pm.",
            TimeOutcome.NeedsDate => $"{question} Such as: friday, tomorrow, 24 december.",
            _ => reading.Message,
        };
    }

    private static Reply Readings(TimeReading reading, Instant now) => new(
    [
        new ChoiceList(reading.Lead, [.. reading.Choices.Select((choice, at) => new Choice(at + 1, Words(choice, now), new SayText(MomentWords.Exact(choice))))]),
    ]);

    /// <summary>The offset tells the two readings of a doubled hour apart.</summary>
    private static string Words(ZonedDateTime choice, Instant now) =>
        $"{MomentWords.Day(choice.LocalDateTime)} (UTC{choice.Offset}), {MomentWords.Distance(choice, now)}";
}
