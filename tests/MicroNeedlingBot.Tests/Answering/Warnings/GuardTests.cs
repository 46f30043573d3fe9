using MicroNeedlingBot.Answering.Warnings;
using MicroNeedlingBot.Knowledge;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

public sealed class GuardTests
{
    private const string Yaml = """
        replies:
          doctor: See a doctor.
        context:
          lips: [lips]
        words:
          pus: [pus]
          swelling: [swollen, swells]
          hot: [hot]
          sore: [sore]
          stiff: [stiff]
          fever: [fever]
        misspelt-too: [swollen, fever]
        ordinary-words: [fewer]
        guards:
          negation:
            where: before
            reach: 4
            words: [no, not]
            except: [not sure]
          question:
            where: opening
            words: [is]
            lifted-by: [my]
          prevention:
            where: earlier
            words: [avoid]
            lifted-by: [my]
          past:
            where: sentence
            words: [last year]
            lifted-by: [now]
          over:
            where: after
            reach: 5
            words: [gone]
            except: [not gone]
          idiom:
            where: over
            words: [cabin fever]
          mild:
            where: before
            reach: 3
            only-when-named: true
            words: [slightly]
        signs:
          - name: pus
            reply: doctor
            rules: [pus]
          - name: lips
            reply: doctor
            rules: [swelling + lips within 3 unless mild]
          - name: fever
            reply: doctor
            rules: [fever]
          - name: three
            reply: doctor
            rules: ["2 of hot, sore, stiff anywhere within 4"]
        """;

    [Theory]
    [InlineData("there is pus", "pus")]
    [InlineData("no pus", null)]
    [InlineData("no redness but pus", "pus")]
    [InlineData("no redness, pus though", "pus")]
    [InlineData("no redness, heat or pus", null)]
    [InlineData("no redness and my pus is back", "pus")]
    [InlineData("No. Pus!", "pus")]
    [InlineData("no one told me that this would be pus", "pus")]
    [InlineData("not sure, pus maybe", "pus")]
    [InlineData("not sure about pus", "pus")]
    public void Negation_works_within_its_clause(string message, string? sign) => Find(message).ShouldBe(sign);

    [Theory]
    [InlineData("is pus normal", null)]
    [InlineData("hi all, so is pus normal", null)]
    [InlineData("is my pus normal", "pus")]
    [InlineData("this is pus", "pus")]
    [InlineData("last year there was pus", null)]
    [InlineData("last year nothing, now pus", "pus")]
    [InlineData("the pus has gone", null)]
    [InlineData("the pus has not gone", "pus")]
    [InlineData("it has gone, pus came after", "pus")]
    [InlineData("how to avoid trouble: heat, pus, scars", null)]
    [InlineData("how to avoid scars, my pus is back", "pus")]
    [InlineData("cabin fever", null)]
    [InlineData("fever", "fever")]
    public void Questions_the_past_and_idioms_are_no_alarm(string message, string? sign) => Find(message).ShouldBe(sign);

    [Theory]
    [InlineData("swollen lips", "lips")]
    [InlineData("my lips are very swollen", "lips")]
    [InlineData("slightly swollen lips", null)]
    [InlineData("swollen, not only my lips", "lips")]
    [InlineData("lips fine and nothing else, yet feet swollen", null)]
    [InlineData("lips. Swollen", null)]
    [InlineData("swolen lips", "lips")]
    [InlineData("swells lips", "lips")]
    [InlineData("sweals lips", null)]
    [InlineData("feever", "fever")]
    [InlineData("fewer", null)]
    [InlineData("never", null)]
    public void Words_stand_together_and_may_be_misspelt_where_the_file_says_so(string message, string? sign) =>
        Find(message).ShouldBe(sign);

    [Theory]
    [InlineData("hot. And sore", "three")]
    [InlineData("stiff, then sore", "three")]
    [InlineData("hot and hot", null)]
    [InlineData("hot in the morning when we went to town. Sore", null)]
    public void Some_of_many_are_enough_where_the_rule_counts(string message, string? sign) => Find(message).ShouldBe(sign);

    private static string? Find(string message)
    {
        var findings = new List<Finding>();
        var signs = WarningSigns.Parse(Yaml, "warning-signs.yaml", findings);
        findings.ShouldBeEmpty();
        return signs.Find(message)?.Name;
    }
}
