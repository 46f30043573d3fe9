using System.Text.Json;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Moderation.Questions;
using Xunit;
namespace MicroNeedlingBot.Tests.Moderation.Questions;

public sealed class Scratch
{
    [Fact]
    public void Calibrate()
    {
        var likeness = new QuestionLikeness(ShippedKnowledge.Live.Current);
        var rows = File.ReadLines("/work/wt-mod-loop/tests/evaluation/tuning.jsonl").Select(l => JsonDocument.Parse(l).RootElement).Where(e => e.GetProperty("outcome").GetString() == "answer" && e.GetProperty("style").GetString() is "plain" or "keywords" or "typos" or "chatty")
            .Select(e => (Q: e.GetProperty("q").GetString()!, F: string.Join(",", e.GetProperty("facts").EnumerateArray().Select(f => f.GetString())), M: likeness.Read(e.GetProperty("q").GetString()!))).ToList();
        var same = new List<(double, string)>(); var diff = new List<(double, string)>();
        for (var i = 0; i < rows.Count; i++) for (var j = 0; j < i; j++)
            (rows[i].F == rows[j].F ? same : diff).Add((QuestionLikeness.Of(rows[i].M, rows[j].M), rows[i].Q + " | " + rows[j].Q));
        var o = new StringWriter();
        foreach (var t in new[] { 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65 })
            o.WriteLine($"{t} same {same.Count(s => s.Item1 >= t)}/{same.Count} diff {diff.Count(s => s.Item1 >= t)}/{diff.Count}");
        foreach (var d in diff.OrderByDescending(d => d.Item1).Take(25)) o.WriteLine($"D {d.Item1:0.00} {d.Item2}");
        foreach (var d in same.OrderByDescending(d => d.Item1).Take(45)) o.WriteLine($"S {d.Item1:0.00} {d.Item2}");
        File.WriteAllText("/tmp/calib-loop.txt", o.ToString());
    }
}
