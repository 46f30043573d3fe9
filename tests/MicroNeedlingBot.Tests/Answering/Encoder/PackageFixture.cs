using System.IO.Compression;
using System.Reflection;
using System.Text.Json;

namespace MicroNeedlingBot.Tests.Answering.Encoder;

/// <summary>What the npm package's own runtime makes of some sentences; <c>package-runtime.cjs</c> wrote it.</summary>
internal static class PackageFixture
{
    public static IReadOnlyList<PackageCase> Cases { get; } = [.. Read()];

    private static IEnumerable<PackageCase> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("package-runtime.json.gz")!;
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var one = JsonDocument.Parse(line);
            yield return new PackageCase(
                one.RootElement.GetProperty("sentence").GetString()!,
                [.. one.RootElement.GetProperty("tokens").EnumerateArray().Select(token => token.GetInt32())],
                [.. one.RootElement.GetProperty("vector").GetBytesFromBase64().Chunk(2).Select(half => (float)BitConverter.ToHalf(half))]);
        }
    }
}

/// <summary>A sentence with its token ids and its vector.</summary>
internal sealed record PackageCase(string Sentence, int[] Tokens, float[] Vector);
