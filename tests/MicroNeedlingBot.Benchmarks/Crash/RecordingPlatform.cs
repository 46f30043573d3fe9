using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NodaTime;

namespace MicroNeedlingBot.Benchmarks.Crash;

/// <summary>
/// A platform on a loopback socket that remembers what arrived. A line in, a line out: <c>SEND nonce marked id+id</c> is
/// answered with the message's number, <c>FIND nonce</c> with the number or 0.
/// </summary>
internal sealed class RecordingPlatform : IAsyncDisposable
{
    private const int SlowestMilliseconds = 12;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly List<Arrived> _arrived = [];
    private readonly Dictionary<string, int> _byNonce = new(StringComparer.Ordinal);
    private readonly bool _knowsNonces;
    private readonly Random _random;
    private readonly int _slowest;
    private readonly Task _accepting;

    /// <summary>Listens from now on.</summary>
    /// <param name="knowsNonces">Whether a second message with the same nonce is dropped.</param>
    /// <param name="seed">Of its random waits.</param>
    /// <param name="slowest">How long it waits at most before and after it takes a message, in milliseconds.</param>
    public RecordingPlatform(bool knowsNonces, int seed, int slowest = SlowestMilliseconds)
    {
        (_knowsNonces, _slowest) = (knowsNonces, slowest);
        _random = new Random(seed);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What members see.</summary>
    public IReadOnlyList<Arrived> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _arrived];
            }
        }
    }

    /// <summary>How many second messages were dropped for their nonce.</summary>
    public int Dropped { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The trial is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                await using var writer = new StreamWriter(stream) { AutoFlush = true };
                while (await reader.ReadLineAsync() is { } line)
                {
                    var at = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
                    // Before and after it is taken: a worker may die on either side.
                    await Task.Delay(Wait());
                    var answer = Answer(line.Split(' '), at);
                    await Task.Delay(Wait());
                    await writer.WriteLineAsync(answer.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
        catch (Exception end) when (end is IOException or SocketException)
        {
            // The worker was killed.
        }
    }

    private int Answer(string[] words, Instant at)
    {
        lock (_lock)
        {
            var known = _byNonce.GetValueOrDefault(words[1]);
            if (words[0] is "FIND")
            {
                return known;
            }

            if (known > 0 && _knowsNonces)
            {
                Dropped++;
                return known;
            }

            _arrived.Add(new Arrived(words[1], words[2] is "1", [.. words[3].Split('+').Select(id => long.Parse(id, CultureInfo.InvariantCulture))], at));
            _byNonce[words[1]] = _arrived.Count;
            return _arrived.Count;
        }
    }

    private int Wait()
    {
        lock (_lock)
        {
            return _random.Next(_slowest);
        }
    }
}

/// <summary>A message that a member sees.</summary>
/// <param name="Nonce">Its nonce.</param>
/// <param name="Marked">Whether it says that it may be a repeat.</param>
/// <param name="Reminders">The reminders that it brings.</param>
/// <param name="At">When it reached the platform.</param>
internal sealed record Arrived(string Nonce, bool Marked, IReadOnlyList<long> Reminders, Instant At);
