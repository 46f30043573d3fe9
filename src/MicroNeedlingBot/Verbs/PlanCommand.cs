using System.CommandLine;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Plans;
using NodaTime;

namespace MicroNeedlingBot.Verbs;

/// <summary>The verb <c>plan</c> with its options.</summary>
internal static class PlanCommand
{
    private static readonly Option<string> At = new("--at")
    {
        Description = "The session's start on the zone's clocks, like 2026-12-01T14:00",
        HelpName = "TIME",
        Required = true,
    };

    private static readonly Option<string> Zone = new("--zone")
    {
        Description = "The session's time zone, like Europe/London",
        HelpName = "ZONE",
        Required = true,
    };

    private static readonly Option<string> Kind = new("--kind")
    {
        Description = "home or clinic",
        HelpName = "KIND",
        DefaultValueFactory = _ => "home",
    };

    private static readonly Option<string?> Now = new("--now")
    {
        Description = "The time that it is taken to be, on the zone's clocks",
        HelpName = "TIME",
    };

    private static readonly Option<string> Quiet = new("--quiet")
    {
        Description = "Quiet hours on the zone's clocks, or off",
        HelpName = "HOURS",
        DefaultValueFactory = _ => "22:00-07:00",
    };

    /// <summary>The verb.</summary>
    /// <param name="context">What it needs.</param>
    /// <param name="knowledge">The option that names the folder.</param>
    /// <param name="json">The option that asks for JSON.</param>
    public static Command Build(VerbContext context, Option<string?> knowledge, Option<bool> json)
    {
        var plan = new Command("plan", "Show the reminders that registering a session would give") { At, Zone, Kind, Now, Quiet, json, PlanMoveCommand.Build(context, knowledge) };
        plan.SetAction(parsed =>
        {
            var clock = Instant.FromDateTimeOffset(context.Surroundings.Time.GetUtcNow());
            var zone = PlanTimes.Zone(parsed.GetRequiredValue(Zone), clock);
            var session = PlanTimes.Session(parsed.GetRequiredValue(At), zone, KindOf(parsed.GetRequiredValue(Kind)));
            var now = parsed.GetValue(Now) is { } text ? PlanTimes.Now(text, zone) : clock;
            var quiet = PlanTimes.Quiet(parsed.GetRequiredValue(Quiet)) is { } hours ? new QuietClock(hours, zone) : null;
            return new PlanVerb(PlanOf(context, parsed.GetValue(knowledge)), context.Surroundings).Run(session, quiet, now, parsed.GetValue(json));
        });
        return plan;
    }

    /// <summary>The plan of the knowledge folder.</summary>
    /// <exception cref="StopException">There is none, or it has errors.</exception>
    public static ReminderPlan PlanOf(VerbContext context, string? named)
    {
        var folder = context.Folder(named);
        return OpenKnowledge.Read(folder, context.Surroundings).Plan
            ?? throw new StopException($"{folder} has no reminders.yaml, so there is no plan. Name another folder with --knowledge.", ExitCodes.Problems);
    }

    private static SessionKind KindOf(string text) => text.ToUpperInvariant() switch
    {
        "HOME" => SessionKind.Home,
        "CLINIC" => SessionKind.Clinic,
        _ => throw new StopException("--kind takes home or clinic.", ExitCodes.WrongUsage),
    };
}
