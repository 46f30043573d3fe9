using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Evaluation;

public sealed class EvaluationLevelsTests
{
    [Fact]
    public void A_figure_that_is_worse_than_recorded_is_named()
    {
        var report = Evaluator.Report([new Judgement(new LabelledQuestion("tret before", MicroNeedlingBot.Answering.Outcome.Answer, ["F32"], null, "before", "plain"), SampleKnowledge.Judge("tret before"))]);

        Levels(firstRight: 0).MissedBy(report).ShouldBeEmpty();
        Levels(firstRight: 0.5).MissedBy(report).ShouldHaveSingleItem().ShouldStartWith("first candidate right: 0.00");
    }

    private static EvaluationLevels Levels(double firstRight) => new(firstRight, 0, 1, 0, 1, 1, 0, 0, 1);
}
