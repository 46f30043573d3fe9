using System.CommandLine;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.Reminders.Replanning;
using NodaTime;

namespace MicroNeedlingBot.Verbs;

/// <summary>The verb <c>plan move</c> with its options.</summary>
internal static class PlanMoveCommand
{
    private static readonly Option<bool> Yes = new("--yes") { Description = "Move them without asking" };

    public static Command Build(VerbContext context, Option<string?> knowledge)
    {
        var command = new Command("move", "Move open sessions that lie ahead to the present plan; shows first what would change") { Yes };
        command.SetAction((parsed, _) => RunAsync(context, parsed.GetValue(knowledge), parsed.GetValue(Yes)));
        return command;
    }

    private static async Task<int> RunAsync(VerbContext context, string? named, bool agreed)
    {
        using var stop = new StopSignal();
        var plan = PlanCommand.PlanOf(context, named);
        await using var storage = await OpenStorage.ForVerbAsync(context, stop.Token);
        var move = new PlanMove(storage.OpenSessions, storage.Store, DateTimeZoneProviders.Tzdb, context.Surroundings.Time, context.Surroundings.Report);
        return await new PlanMoveVerb(move, plan, context.Surroundings).RunAsync(agreed, stop.Token);
    }
}
