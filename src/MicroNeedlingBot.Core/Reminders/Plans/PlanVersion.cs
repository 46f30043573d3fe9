using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>The version of a plan: a hash of all that it says. Comments and layout of its file don't count.</summary>
internal static class PlanVersion
{
    // Raise it when the canonical form changes.
    private const string Form = "plan 2";

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Of(IReadOnlyList<ReminderPoint> points)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, Form);
        foreach (var point in points)
        {
            // Each text goes in with its length before it, each list too, so no two plans run into the same bytes.
            AddAll(hash, [point.Id, TimingText.Of(point.Timing), point.Text, point.LateText ?? "", point.Why ?? "", point.Quiet.ToString(), point.Title, point.OffersNext.ToString()]);
            AddAll(hash, [TimingText.Of(point.Window.Opens), TimingText.Of(point.Window.InTime), TimingText.Of(point.Window.Closes)]);
            AddAll(hash, [.. point.Kinds.Select(kind => kind.ToString())]);
            AddAll(hash, point.Facts);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddAll(IncrementalHash hash, IReadOnlyList<string> texts)
    {
        AddNumber(hash, texts.Count);
        foreach (var text in texts)
        {
            Add(hash, text);
        }
    }

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AddNumber(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void AddNumber(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
