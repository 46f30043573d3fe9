using System.Net;
using MicroNeedlingBot.FakePlatforms.Telegram.Methods;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MicroNeedlingBot.FakePlatforms.Telegram;

/// <summary>Kestrel on a loopback port that stays the same when it closes and opens again.</summary>
internal sealed class ApiServer(FakeTelegram fake)
{
    private readonly Dispatcher _dispatcher = new(fake);
    private WebApplication? _app;
    private int _port;

    public string Address { get; private set; } = "";

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, _port);
            options.Limits.MaxRequestBodySize = 60_000_000;
            options.Limits.MinRequestBodyDataRate = null;
            options.Limits.MinResponseDataRate = null;
        });
        _app = builder.Build();
        _app.Run(_dispatcher.HandleAsync);
        await _app.StartAsync(CancellationToken.None);
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _port = new Uri(Address).Port;
    }

    public async Task CloseAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }
    }
}
