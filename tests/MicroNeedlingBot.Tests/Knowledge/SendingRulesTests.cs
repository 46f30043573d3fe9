using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class SendingRulesTests
{
    [Theory]
    [InlineData("Call @everyone now.", "mention", "\"@everyone\", which would call people")]
    [InlineData("Ask @Here.", "mention", "@Here")]
    [InlineData("Ask <@&123456>.", "mention", "<@&123456>")]
    [InlineData("A bell \u0007 rings.", "control-character", "U+0007")]
    [InlineData("A null \0 byte.", "control-character", "U+0000")]
    [InlineData("Reads \u202e backwards.", "control-character", "U+202E")]
    [InlineData("See [this](javascript:alert).", "link", "\"javascript:alert\", which can't be sent. Link to an address that starts with https://")]
    [InlineData("See [this](before/retinoids).", "link", "before/retinoids")]
    [InlineData("See [this](data:text/html,x).", "link", "data:")]
    [InlineData("Write to <me@example.org>.", "link", "mailto:")]
    public void What_cannot_be_sent_is_an_error(string answer, string rule, string essence)
    {
        var (content, findings) = Folder.Of("a/b.md", Folder.Entry(answer: $"Fine.\n\n{answer}")).Read();

        content.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        (finding.File, finding.Line, finding.Level, finding.Rule).ShouldBe(("a/b.md", 8, FindingLevel.Error, rule));
        finding.Message.ShouldContain(essence);
    }

    [Fact]
    public void An_answer_that_fits_no_message_is_an_error()
    {
        var finding = Folder.Of("a/b.md", Folder.Entry(answer: new string('x', 3501))).Finding();

        (finding.Level, finding.Rule).ShouldBe((FindingLevel.Error, "answer-too-long"));
        finding.Message.ShouldContain("3501 characters and does not fit one message");
    }

    [Fact]
    public void Markup_that_nests_without_end_is_an_error() =>
        Folder.Of("a/b.md", Folder.Entry(answer: new string('>', 3000) + " x")).Finding().Message.ShouldContain("nests too deep");

    [Fact]
    public void A_title_that_calls_people_is_an_error()
    {
        var finding = Folder.Of("a/b.md", Folder.Entry(question: "\"Can @everyone come?\"")).Finding();

        (finding.Line, finding.Rule).ShouldBe((2, "mention"));
    }

    [Theory]
    [InlineData("Write to someone@hereford.example or https://example.org/@everyones.")]
    [InlineData("**Bold**, *italic*, _both_, 5 * 3, snake_case.\n\n- a list\n- [of links](https://example.org)\n\n1. and numbers")]
    public void What_can_be_sent_passes(string answer) =>
        Folder.Of("a/b.md", Folder.Entry(answer: answer)).Read().Findings.ShouldBeEmpty();
}
