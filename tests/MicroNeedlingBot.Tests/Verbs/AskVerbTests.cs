using System.Text;
using System.Text.Json;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Tests.Chat;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Verbs;

public sealed class AskVerbTests
{
    [Fact]
    public void Json_has_the_names_and_values_that_scripts_rely_on()
    {
        var line = Ask("tret before + make-up after\n", json: true).ShouldHaveSingleItem();

        using var json = JsonDocument.Parse(line);
        json.RootElement.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["question", "outcome", "covered", "confidence", "entries", "candidates", "text"]);
        json.RootElement.GetProperty("outcome").GetString().ShouldBe("answer");
        json.RootElement.GetProperty("entries").GetRawText().ShouldBe(
            """[{"id":"before/retinoids","facts":["F21"],"confidence":0.9},{"id":"after/make-up","facts":["F32"],"confidence":0.05}]""");
        json.RootElement.GetProperty("text").GetString()!.ShouldStartWith("When do I stop retinol?\nStop it 48 hours before.");
    }

    [Fact]
    public void Numbers_have_four_places_at_most() =>
        Ask("x\n", json: true, _ => new Verdict(Outcome.NotCovered, 0.123456, double.NaN, [], [], null, null))[0]
            .ShouldContain("\"covered\":0.1235,\"confidence\":0,");

    [Fact]
    public void Text_stands_as_it_reads_and_what_acts_on_terminals_is_escaped()
    {
        var line = Ask("größe 😀 <b> & \"q\" \\ \u001b[31m \u009b \u2028 \u007f\n", json: true)[0];

        line.ShouldContain("größe 😀 <b> & \\\"q\\\" \\\\ \\u001b[31m \\u009b \\u2028 \\u007f");
        using var json = JsonDocument.Parse(line);
        json.RootElement.GetProperty("question").GetString().ShouldBe("größe 😀 <b> & \"q\" \\ \u001b[31m \u009b \u2028 \u007f");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_line_gives_one_line_blank_ones_too(bool json) =>
        Ask("tret before\n\n  \npus\nwash before or tret before\nlast", json).Count.ShouldBe(6);

    [Fact]
    public void Every_outcome_has_its_name() =>
        Ask("tret before\nwash before or tret before\nhow much\npus\nthanks\n", json: true)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString())
            .ShouldBe(["answer", "choices", "not-covered", "urgent", "smalltalk"]);

    [Fact]
    public void A_single_question_is_answered_in_full_with_what_the_bot_is_not()
    {
        var output = new StringWriter { NewLine = "\n" };
        var verb = new AskVerb(SampleKnowledge.Live(), SampleKnowledge.Judge, Surroundings([], output));

        verb.Once("make-up after", json: false).ShouldBe(0);

        output.ToString().ShouldBe("""
            When can I wear make-up again?
            Wait at least 24 hours.
            Source: the guide, After a session (checked 22 November 2026)
            This is general information, not medical advice.

            """.ReplaceLineEndings("\n"));
    }

    private static List<string> Ask(string input, bool json, Func<string, Verdict>? answer = null)
    {
        var output = new StringWriter { NewLine = "\n" };
        var surroundings = Surroundings(Encoding.UTF8.GetBytes(input), output);
        new AskVerb(SampleKnowledge.Live(), answer ?? SampleKnowledge.Judge, surroundings).EachLine(json);
        return [.. output.ToString().TrimEnd('\n').Split('\n')];
    }

    private static Surroundings Surroundings(byte[] input, TextWriter output) =>
        new(new MemoryStream(input), output, TextWriter.Null, OnTerminal: false, "/", "/");
}
