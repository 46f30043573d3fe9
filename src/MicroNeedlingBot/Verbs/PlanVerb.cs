using System.Text.Json;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Streams;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Verbs;

/// <summary>Shows the reminders that registering a session would give.</summary>
internal sealed class PlanVerb(ReminderPlan plan, Surroundings surroundings)
{
    private const int Width = 92;
    private static readonly LocalDateTimePattern s_heading = LocalDateTimePattern.CreateWithInvariantCulture("dddd d MMMM uuuu, HH:mm");
    private static readonly LocalDateTimePattern s_when = LocalDateTimePattern.CreateWithInvariantCulture("ddd dd MMM uuuu HH:mm");

    public int Run(SessionTime session, QuietClock? quiet, Instant now, bool json)
    {
        var reminders = PlanCalculator.Plan(plan, session, quiet, now).OrderBy(reminder => reminder.DueAt).ToList();
        if (!json)
        {
            Write($"Session: {s_heading.Format(session.Start)} {session.Zone.Id}, {(session.Kind == SessionKind.Home ? "at home" : "in a clinic")}");
            Write($"{"When",-21}  {"State",-7}  Reminder");
        }

        foreach (var reminder in reminders)
        {
            var line = PlannedLine.Of(reminder, session.Instant, now);
            if (json)
            {
                Write(JsonSerializer.Serialize(line, JsonContracts.Lines.PlannedLine));
            }
            else
            {
                WriteRow(reminder, line);
            }
        }

        surroundings.Output.Flush();
        return ExitCodes.Done;
    }

    private void WriteRow(PlannedReminder reminder, PlannedLine line)
    {
        var facts = line.Facts.Count == 0 ? "" : $" ({string.Join(", ", line.Facts)})";
        Write($"{s_when.Format(reminder.Local),-21}  {line.State,-7}  {line.Point}{facts}");
        var row = "   ";
        foreach (var word in line.Text.ReplaceLineEndings(" ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (row.Length + word.Length >= Width)
            {
                Write(row);
                row = "   ";
            }

            row += " " + word;
        }

        Write(row);
    }

    private void Write(string line) => surroundings.Output.WriteLine(line);
}
