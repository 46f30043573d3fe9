using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders.Messages;
using MicroNeedlingBot.Reminders.Plans;
using MicroNeedlingBot.Reminders.Replanning;
using MicroNeedlingBot.Streams;

namespace MicroNeedlingBot.Verbs;

/// <summary>Shows what the present plan would change for sessions that follow an older one, and moves them when told to.</summary>
internal sealed class PlanMoveVerb(PlanMove move, ReminderPlan present, Surroundings surroundings)
{
    /// <summary>Runs it.</summary>
    /// <param name="agreed">Whether they are to be moved without asking.</param>
    /// <param name="cancel">Gives up between two sessions.</param>
    /// <exception cref="StopException">The database failed on the way.</exception>
    public async Task<int> RunAsync(bool agreed, CancellationToken cancel)
    {
        try
        {
            var count = await move.RunAsync(present, save: false, cancel);
            Show(count);
            if (count.Sessions == 0 || !(agreed || Ask(count)))
            {
                return ExitCodes.Done;
            }

            var moved = await move.RunAsync(present, save: true, cancel);
            Write($"{MomentWords.Count(moved.Sessions, "session")} moved to the present plan.");
            return ExitCodes.Done;
        }
        catch (StorageFaultException fault)
        {
            throw new StopException($"{fault.Message} What was moved so far stays moved; run plan move again for the rest.", ExitCodes.Problems);
        }
        catch (OperationCanceledException)
        {
            throw new StopException("Stopped. What was moved so far stays moved; run plan move again for the rest.", ExitCodes.Problems);
        }
    }

    private void Show(PlanMoveCount count)
    {
        if (count.Sessions == 0)
        {
            Write("All open sessions that lie ahead follow the present plan.");
        }
        else
        {
            Write($"{(count.Sessions == 1 ? "1 open session follows" : $"{count.Sessions} open sessions follow")} an older plan. With the present one:");
            Write($"  {count.Same,7}  reminders keep their time (their words may be new)");
            Write($"  {count.Moved,7}  get another time");
            Write($"  {count.Added,7}  are new");
            Write($"  {count.Dropped,7}  are taken away");
            Write($"  {count.AtOnce,7}  of the moved and the new come at once: their time has passed and they still make sense");
            Write($"  {count.Said,7}  were sent already and are not sent again");
        }

        if (count.Left > 0)
        {
            Write($"{MomentWords.Count(count.Left, "session")} can't be moved: the old plan or the time zone is unknown, or both plans together have too many points.");
        }

        surroundings.Output.Flush();
    }

    private bool Ask(PlanMoveCount count)
    {
        if (!surroundings.OnTerminal)
        {
            Write("Nothing was changed: plan move --yes moves them.");
            return false;
        }

        surroundings.Output.Write($"Move {MomentWords.Count(count.Sessions, "session")}? [y/N] ");
        surroundings.Output.Flush();
        var agreed = new LineReader(surroundings.Input).Next()?.Trim().ToUpperInvariant() is "Y" or "YES";
        Write(agreed ? "Moving." : "Nothing was changed.");
        return agreed;
    }

    private void Write(string line) => surroundings.Output.WriteLine(line);
}
