using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private const string Retinoids = "before/retinoids";
    private const string Cleanse = "before/cleanse";
    private const string Price = "gaps/price";

    [Fact]
    public void What_is_in_scope_is_counted_by_what_was_shown_and_what_was_right()
    {
        var report = Evaluator.Report([
            InScope(Outcome.Answer, Retinoids),
            InScope(Outcome.Answer, Cleanse, Retinoids),
            InScope(Outcome.Answer, Cleanse),
            InScope(Outcome.Choices, Cleanse, Retinoids),
            InScope(Outcome.Choices, Cleanse, Price),
            InScope(Outcome.NotCovered, Price),
            InScope(Outcome.Urgent),
            InScope(Outcome.SmallTalk, "small-talk/thanks"),
        ]);

        report.InScope.ShouldBe(new Tally("all", 8, 2, 1, 1, 1, 1, 1, 1, FirstRight: 1, RightInThree: 3));
        report.ByTopic.ShouldHaveSingleItem().Name.ShouldBe("before");
        report.ByStyle.ShouldHaveSingleItem().ShouldBe(report.InScope with { Name = "plain" });
    }

    [Fact]
    public void Nothing_that_is_out_of_scope_counts_as_right()
    {
        var report = Evaluator.Report([
            OutOfScope("near", Outcome.Answer, Retinoids),
            OutOfScope("near", Outcome.Choices, Retinoids, Cleanse),
            OutOfScope("far", Outcome.NotCovered),
            OutOfScope("near", Outcome.NotCovered, Price),
        ]);

        report.OutOfScope.ShouldBe(new Tally("all", 4, 0, 1, 0, 1, 2, 0, 0, 0, 0));
        report.OutOfScopeByTopic.Select(group => (group.Name, group.Total)).ShouldBe([("far", 1), ("near", 3)]);
        report.Mistakes.FalseAnswers.ShouldHaveSingleItem().Got.ShouldBe(Retinoids);
    }

    [Fact]
    public void An_entry_that_cites_the_fact_among_too_many_is_not_right()
    {
        var question = new LabelledQuestion("q", Outcome.Answer, ["F20"], Entry: null, "t", "s");
        var entry = SampleKnowledge.Entry("benefits/prepared-skin");

        question.IsRight(entry).ShouldBeTrue();
        question.IsRight(entry with { Facts = ["F20", "F21", "F30", "F31"] }).ShouldBeFalse();
        (question with { Facts = [], Entry = entry.Id }).IsRight(entry with { Facts = [] }).ShouldBeTrue();
        (question with { Facts = [], Entry = "other/one" }).IsRight(entry).ShouldBeFalse();
    }

    [Fact]
    public void Warning_signs_are_caught_missed_or_seen_where_there_is_none()
    {
        var report = Evaluator.Report([
            Judge(Outcome.Urgent, "warning", Outcome.Urgent),
            Judge(Outcome.Urgent, "warning", Outcome.Answer, Retinoids),
            InScope(Outcome.Urgent),
            OutOfScope("far", Outcome.Urgent),
            Judge(Outcome.SmallTalk, "smalltalk", Outcome.SmallTalk, "small-talk/thanks"),
        ]);

        report.Warnings.ShouldBe(new WarningFigures(Total: 2, Caught: 1, FalseAlarms: 2, Others: 3));
        report.Mistakes.MissedWarnings.ShouldHaveSingleItem().Expected.ShouldBe("urgent");
        report.Mistakes.FalseAlarms.Select(mistake => mistake.Expected).ShouldBe(["F21", "not-covered"]);
        report.SmallTalk.SmallTalk.ShouldBe(1);
    }

    [Fact]
    public void Confusions_come_most_frequent_first()
    {
        var report = Evaluator.Report([
            InScope(Outcome.Answer, Price), InScope(Outcome.Choices, Cleanse, Retinoids), InScope(Outcome.Answer, Cleanse), InScope(Outcome.Answer, Retinoids),
        ]);

        report.Confusions.ShouldBe([new Confusion("F21", Cleanse, 2), new Confusion("F21", Price, 1)]);
    }

    [Fact]
    public void Nothing_asked_gives_a_report_too()
    {
        var report = Evaluator.Report([]);

        report.Questions.ShouldBe(0);
        report.Covered.Auroc.ShouldBeNull();
        report.Reliability.Error.ShouldBeNull();
    }

    private static Judgement InScope(Outcome got, params string[] entries) => Judge(Outcome.Answer, "before", got, entries);

    private static Judgement OutOfScope(string topic, Outcome got, params string[] entries) =>
        Judge(Outcome.NotCovered, topic, got, entries);

    private static Judgement Judge(Outcome expected, string topic, Outcome got, params string[] entries) => new(
        new LabelledQuestion("q", expected, expected == Outcome.Answer ? ["F21"] : [], Entry: null, topic, "plain"),
        SampleKnowledge.Verdict(got, entries.Select(SampleKnowledge.Entry)));
}
