using MicroNeedlingBot.Answering.Warnings;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

public sealed class ParseErrorTests
{
    private const string Sound = """
        replies:
          doctor: See a doctor.
        words:
          pus: [pus]
        signs:
          - name: pus
            reply: doctor
            rules:
              - pus
        """;

    [Fact]
    public void A_sound_file_has_no_findings() => Parse(Sound).ShouldBeEmpty();

    [Theory]
    [InlineData("words:", "wrods:", 3, "unknown-key")]
    [InlineData("[pus]", "[pus", 4, "broken-yaml")]
    [InlineData("[pus]", "pus", 4, "no-list")]
    [InlineData("[pus]", "[pus, _ shut]", 4, "bad-phrase")]
    [InlineData("      - pus", "      - puss", 9, "unknown-words")]
    [InlineData("      - pus", "      - pus pus", 9, "bad-rule")]
    [InlineData("      - pus", "      - pus within x", 9, "bad-rule")]
    [InlineData("      - pus", "      - pus unless", 9, "bad-rule")]
    [InlineData("      - pus", "      - pus unless mild", 9, "unknown-words")]
    [InlineData("reply: doctor", "reply: nurse", 6, "sign-without-reply")]
    [InlineData("See a doctor.", "", 2, "empty-reply")]
    [InlineData("signs:", "guards: {negation: {where: beside, words: [no]}}\nsigns:", 5, "guard-without-where")]
    [InlineData("signs:", "guards: {negation: {where: before}}\nsigns:", 5, "guard-without-words")]
    [InlineData("signs:", "guards: {negation: {where: before, words: [no], reach: far}}\nsigns:", 5, "guard-reach")]
    [InlineData("signs:", "misspelt-too: [swollen]\nsigns:", 5, "misspelt-too")]
    public void A_mistake_is_named_with_its_line_and_rule(string sound, string broken, int line, string rule)
    {
        var finding = Parse(Sound.Replace(sound, broken, StringComparison.Ordinal)).First(found => string.Equals(found.Rule, rule, StringComparison.Ordinal));
        finding.Line.ShouldBe(line);
        finding.File.ShouldBe("warning-signs.yaml");
        finding.Message.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("- a\n- b")]
    [InlineData("a: *x")]
    [InlineData("a: b: c")]
    [InlineData("signs: [pus]")]
    [InlineData("signs: {}")]
    [InlineData("replies: []\nwords: 3\nguards: [x]\nsigns:\n  - 5")]
    [InlineData("? [a]\n: b")]
    public void A_file_of_another_shape_is_reported_not_thrown(string yaml) =>
        Parse(yaml).ShouldContain(finding => finding.Level == FindingLevel.Error);

    [Fact]
    public void What_is_sound_works_beside_a_bad_rule()
    {
        var yaml = Sound + "\n      - nonsense +";
        WarningSigns.Parse(yaml, "warning-signs.yaml", new List<Finding>()).Find("there is pus").ShouldNotBeNull();
    }

    private static List<Finding> Parse(string yaml)
    {
        var findings = new List<Finding>();
        WarningSigns.Parse(yaml, "warning-signs.yaml", findings);
        return findings;
    }
}
