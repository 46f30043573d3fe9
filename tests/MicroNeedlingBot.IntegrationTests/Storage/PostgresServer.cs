using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(MicroNeedlingBot.IntegrationTests.Storage.PostgresServer))]

namespace MicroNeedlingBot.IntegrationTests.Storage;

/// <summary>A PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free loopback port, started on first use.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Absent = "PostgreSQL's server isn't installed: apt-get install -y postgresql";
    private const string Account = "postgres";
    private static readonly Lock s_lock = new();
    private static PostgresServer? s_started;
    private static int s_databases;

    private readonly string _binaries;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mnb-pg-");
    private readonly int _port = FreePort();

    /// <summary>What the test runner makes: it stops at the end what was started.</summary>
    public PostgresServer() => _binaries = "";

    private PostgresServer(string binaries)
    {
        _binaries = binaries;
        Directory.CreateDirectory(_folder.FullName);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", Account, _folder.FullName);
        }

        var cluster = Path.Combine(_folder.FullName, "cluster");
        RunServer("initdb", "-D", cluster, "-U", Account, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        // Nothing here outlives the tests, so no disk is waited for. Where a test needs that, it starts its own.
        RunServer(
            "pg_ctl", "-D", cluster, "-w", "-l", Path.Combine(_folder.FullName, "log"),
            "-o", string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder.FullName} -c fsync=off -c max_connections=50"),
            "start");
    }

    /// <summary>Where a new, empty database is. The test is skipped when there is no server to be had.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = Started();
        var name = string.Create(CultureInfo.InvariantCulture, $"bot{Interlocked.Increment(ref s_databases)}");
        await using var connection = new NpgsqlConnection(server.To(Account));
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name}";
        await create.ExecuteNonQueryAsync();
        return server.To(name);
    }

    public void Dispose()
    {
        if (_binaries.Length == 0)
        {
            s_started?.Dispose();
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            RunServer("pg_ctl", "-D", Path.Combine(_folder.FullName, "cluster"), "-m", "immediate", "stop");
        }

        _folder.Delete(recursive: true);
    }

    private static PostgresServer Started()
    {
        lock (s_lock)
        {
            return s_started ??= new PostgresServer(Binaries());
        }
    }

    private static string Binaries()
    {
        const string Versions = "/usr/lib/postgresql";
        var found = Directory.Exists(Versions)
            ? Directory.EnumerateDirectories(Versions).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (found is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("MNB_REQUIRE_ALL") is "1", Absent);
            Assert.Fail(Absent);
        }

        return found!;
    }

    // The server refuses to run as root.
    private void RunServer(string tool, params string[] arguments)
    {
        var path = Path.Combine(_binaries, tool);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", Account, "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private void Run(string program, params string[] arguments)
    {
        // Into a file and not a pipe: the server inherits it, and would keep a pipe open.
        var output = Path.Combine(_folder.FullName, "output");
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "out=$1; shift; exec \"$@\" > \"$out\" 2>&1", "sh", output, program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {File.ReadAllText(output)}");
        }
    }

    private string To(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={Account};Database={database};Maximum Pool Size=10");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
