using System.Text;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Evaluation;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Evaluation;

public sealed class LabelledFileTests
{
    [Fact]
    public void A_line_is_a_question_with_its_label()
    {
        var question = Read("""{"q":"tret?","outcome":"answer","facts":["F21","F20"],"topic":"before","style":"plain"}""").ShouldHaveSingleItem();

        (question.Text, question.Expected, question.Topic, question.Style).ShouldBe(("tret?", Outcome.Answer, "before", "plain"));
        question.Facts.ShouldBe(["F21", "F20"]);
    }

    [Fact]
    public void Topic_and_style_may_be_left_out_and_blank_lines_too() =>
        Read("\n{\"q\":\"hi\",\"outcome\":\"smalltalk\"}\n  \n{\"q\":\"x\",\"outcome\":\"answer\",\"entry\":\"a/b\",\"facts\":null}\n")
            .Select(question => (question.Text, question.Entry)).ShouldBe([("hi", null), ("x", "a/b")]);

    [Theory]
    [InlineData("oops", "no JSON (at character 1)")]
    [InlineData("[]", "one JSON object")]
    [InlineData("""{"outcome":"answer"}""", "\"q\" is missing")]
    [InlineData("""{"q":5,"outcome":"answer"}""", "\"q\" must be text")]
    [InlineData("""{"q":"a","outcome":"perhaps"}""", "\"outcome\" must be one of")]
    [InlineData("""{"q":"a"}""", "\"outcome\" must be one of")]
    [InlineData("""{"q":"a","outcome":"answer"}""", "needs \"facts\" or \"entry\"")]
    [InlineData("""{"q":"a","outcome":"answer","facts":"F21"}""", "\"facts\" must be a list")]
    [InlineData("""{"q":"a","outcome":"answer","facts":[21]}""", "\"facts\" must be a list")]
    public void A_bad_line_is_named_with_its_fix(string line, string fix)
    {
        var fault = Should.Throw<StopException>(() => Read("{\"q\":\"hi\",\"outcome\":\"smalltalk\"}\n" + line));

        fault.ExitCode.ShouldBe(2);
        fault.Message.ShouldStartWith("set.jsonl:2: ");
        fault.Message.ShouldContain(fix);
    }

    private static IReadOnlyList<LabelledQuestion> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LabelledFile.Read("set.jsonl", stream);
    }
}
