using System.Runtime.InteropServices;
using System.Text.Json;

namespace MicroNeedlingBot.Tools.Encoder;

/// <summary>The tensors of a TensorFlow.js graph model: <c>model.json</c> and the weight shards that it names.</summary>
internal sealed class PackageTensors
{
    private readonly Dictionary<string, float[]> _tensors = new(StringComparer.Ordinal);

    /// <summary>Reads every tensor of single-precision numbers.</summary>
    /// <exception cref="InvalidDataException">The shards are not as long as the manifest says.</exception>
    public PackageTensors(DirectoryInfo folder)
    {
        using var model = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "model.json")));
        foreach (var group in model.RootElement.GetProperty("weightsManifest").EnumerateArray())
        {
            var bytes = group.GetProperty("paths").EnumerateArray()
                .SelectMany(path => File.ReadAllBytes(Path.Combine(folder.FullName, path.GetString()!))).ToArray();
            var at = 0;
            foreach (var weight in group.GetProperty("weights").EnumerateArray())
            {
                var length = weight.GetProperty("shape").EnumerateArray().Aggregate(4, (size, side) => size * side.GetInt32());
                if (weight.GetProperty("dtype").GetString() is "float32")
                {
                    _tensors.Add(weight.GetProperty("name").GetString()!, MemoryMarshal.Cast<byte, float>(bytes.AsSpan(at, length)).ToArray());
                }

                at += length;
            }

            if (at != bytes.Length)
            {
                throw new InvalidDataException($"The shards hold {bytes.Length:N0} bytes, the manifest names {at:N0}. Install the package again.");
            }
        }
    }

    /// <summary>The one tensor whose name has all these parts.</summary>
    public float[] this[params string[] parts] =>
        _tensors.Single(tensor => Array.TrueForAll(parts, part => tensor.Key.Contains(part, StringComparison.Ordinal))).Value;
}
