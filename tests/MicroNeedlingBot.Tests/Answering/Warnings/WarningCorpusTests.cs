using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

/// <summary>
/// <c>heldout.jsonl</c> was written before any rule (first run: 78 of 82 caught, 2 of 124 false alarms; mended since),
/// <c>tuning.jsonl</c> while the rules grew. A message marked <c>"known": true</c> is told wrong and known to be.
/// </summary>
public sealed class WarningCorpusTests
{
    [Theory]
    [InlineData("tuning")]
    [InlineData("heldout")]
    public void Every_message_is_told_right_but_the_known_ones(string part)
    {
        var signs = WarningCorpus.Shipped();
        var surprises =
            from message in WarningCorpus.Read(part)
            let found = signs.Find(message.Q)
            let isRight = message.Urgent == found is not null
            where isRight == message.Known
            select Describe(message, found?.Name);
        surprises.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tuning")]
    [InlineData("heldout")]
    public void Known_mistakes_stay_under_two_in_a_hundred(string part)
    {
        var messages = WarningCorpus.Read(part);
        messages.Count(message => message.Known).ShouldBeLessThan(messages.Count / 50);
    }

    [Fact]
    public void The_corpus_holds_enough_of_both_kinds()
    {
        var messages = WarningCorpus.Read("tuning").Concat(WarningCorpus.Read("heldout")).ToList();
        messages.Count(message => message.Urgent).ShouldBeGreaterThan(150);
        messages.Count(message => !message.Urgent).ShouldBeGreaterThan(250);
        messages.DistinctBy(message => message.Q, StringComparer.Ordinal).Count().ShouldBe(messages.Count);
    }

    [Fact]
    public void A_sign_is_found_in_the_middle_of_a_long_story()
    {
        var signs = WarningCorpus.Shipped();
        var chatter = string.Concat(Enumerable.Repeat("We drove to my aunt and had cake with the children. ", 35));
        var missed = WarningCorpus.Read("heldout").Where(message => message.Urgent
            && signs.Find($"{chatter}{message.Q}. {chatter}When can I wear make-up again?") is null);
        missed.Select(message => message.Q).ShouldBeEmpty();
    }

    private static string Describe(LabelledMessage message, string? found) => (message.Known, found) switch
    {
        (true, _) => $"told right now, take \"known\" away: {message.Q}",
        (_, null) => $"missed [{message.Kind}]: {message.Q}",
        _ => $"false alarm ({found}) [{message.Kind}]: {message.Q}",
    };
}
