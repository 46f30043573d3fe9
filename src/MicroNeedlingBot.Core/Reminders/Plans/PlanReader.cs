using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;

namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>Reads <c>reminders.yaml</c>. Whether the facts and entries that it names exist is looked at elsewhere.</summary>
internal static class PlanReader
{
    /// <summary>Slots from there on are for snoozes.</summary>
    public const int MostPoints = 64;

    private const string Points = "points";

    /// <summary>The plan and where its points stand; null with findings when anything in it is wrong.</summary>
    public static (ReminderPlan? Plan, IReadOnlyList<PointLines> Lines) Read(string text, FindingList findings)
    {
        if (YamlNodes.ReadMap(PlainText.Normal(text), firstLine: 1, findings) is not { } map)
        {
            return (null, []);
        }

        var maps = new YamlFields(map, findings, Points).Maps(Points);
        CheckCount(maps, findings);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new List<(ReminderPoint Point, PointLines Lines)>();
        foreach (var item in maps.Take(MostPoints))
        {
            if (new PointReader(item, findings).Read() is not { } point)
            {
                continue;
            }

            if (!ids.TryAdd(point.Point.Id, item.Line))
            {
                findings.Error(item.Line, "duplicate-id", $"There is a point {point.Point.Id} already (line {ids[point.Point.Id]}). Give each its own id.");
            }

            read.Add(point);
        }

        return findings.HasError ? (null, []) : (Plan([.. read.Select(item => item.Point)]), [.. read.Select(item => item.Lines)]);
    }

    private static void CheckCount(IReadOnlyList<YamlMap> maps, FindingList findings)
    {
        if (maps.Count == 0 && !findings.HasError)
        {
            findings.Error(1, "no-points", "The plan has no points. Write them below \"points:\", or take the file away.");
        }
        else if (maps.Count > MostPoints)
        {
            findings.Error(maps[MostPoints].Line, "too-many-points", $"The plan has {maps.Count} points; {MostPoints} are the most. Take some out.");
        }
    }

    private static ReminderPlan Plan(IReadOnlyList<ReminderPoint> points) => new(PlanVersion.Of(points), points);
}
