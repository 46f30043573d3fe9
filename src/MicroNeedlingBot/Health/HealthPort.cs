using System.Net;
using System.Net.Sockets;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Verbs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace MicroNeedlingBot.Health;

/// <summary>The worker's only open port: on this machine alone, it says how the worker is.</summary>
internal static class HealthPort
{
    private const string Address = "/health";

    /// <summary>Adds the port and what is asked for behind it.</summary>
    public static void Add(WebApplicationBuilder host, int port)
    {
        host.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        host.Services.AddRoutingCore();
        host.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database")
            .AddCheck<ReminderCheck>("reminders")
            .AddQuartz(LocalSchedule.Name)
            .AddQuartz(DurableSchedule.Name);
    }

    /// <summary>Answers at the address: 200 while reminders can be looked after, else 503.</summary>
    public static void Map(WebApplication host) =>
        host.MapHealthChecks(Address, new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync, AllowCachingResponses = false });

    /// <summary>Where it answers, once the host has started.</summary>
    public static string AddressOf(WebApplication host) => host.Urls.Single() + Address;

    /// <summary>Whether a start failed because the port can't be had.</summary>
    public static bool IsTaken(Exception fault) => fault is SocketException or IOException { InnerException: AddressInUseException };

    /// <summary>What to say then.</summary>
    public static StopException Taken(int port) =>
        new($"Health:Port {port} can't be opened: another program has it, or only the system may. Set another, or 0 for any free port.", ExitCodes.Problems);
}
