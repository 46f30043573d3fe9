using System.Text.Json;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Tests.Chat;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Evaluation;

public sealed class EvalVerbTests
{
    private static readonly IReadOnlyList<LabelledQuestion> Questions =
    [
        new("tret before", Outcome.Answer, ["F21"], Entry: null, "before", "plain"),
        new("wash before", Outcome.Answer, ["F21"], Entry: null, "before", "story"),
        new("how much", Outcome.NotCovered, [], Entry: null, "near", "plain"),
        new("make-up after", Outcome.NotCovered, [], Entry: null, "far", "plain"),
        new("pus", Outcome.Urgent, [], Entry: null, "warning", "plain"),
        new("thanks", Outcome.SmallTalk, [], Entry: null, "smalltalk", "plain"),
    ];

    [Fact]
    public void The_report_can_be_read()
    {
        var report = Run(json: false);

        report.ShouldContain("6 questions");
        report.ShouldContain("before               2     50.0 %     50.0 %");
        report.ShouldContain("near                 1      0.0 %      0.0 %    100.0 %");
        report.ShouldContain("far                  1    100.0 %");
        report.ShouldContain("warning signs caught  1 of 1 (100.0 %)");
        report.ShouldContain("false alarms          0 in 5");
        report.ShouldContain("F21                      → before/cleanse");
        report.ShouldContain("[F21 → before/cleanse; covered 80.0 %, confidence 90.0 %] wash before");
    }

    [Fact]
    public void Json_has_the_same_figures()
    {
        using var json = JsonDocument.Parse(Run(json: true));
        var report = json.RootElement;

        report.GetProperty("inScope").GetProperty("answeredRight").GetInt32().ShouldBe(1);
        report.GetProperty("outOfScope").GetProperty("answeredWrong").GetInt32().ShouldBe(1);
        report.GetProperty("covered").GetProperty("auroc").GetDouble().ShouldBe(0.5);
        report.GetProperty("warnings").GetProperty("caught").GetInt32().ShouldBe(1);
        report.GetProperty("mistakes").GetProperty("falseAnswers")[0].GetProperty("question").GetString().ShouldBe("make-up after");
    }

    private static string Run(bool json)
    {
        var output = new StringWriter { NewLine = "\n" };
        var surroundings = new Surroundings(Stream.Null, output, TextWriter.Null, OnTerminal: false, "/", "/");
        EvalVerb.Run(Questions, SampleKnowledge.Judge, levels: null, json, surroundings).ShouldBe(0);
        return output.ToString();
    }
}
