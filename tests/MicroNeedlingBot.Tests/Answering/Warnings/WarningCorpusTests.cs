namespace MicroNeedlingBot.Tests.Answering.Warnings;

public sealed class WarningCorpusTests
{
    /// <summary>What the rules were tuned on: every message must come out as labelled.</summary>
    [Fact]
    public void Every_message_of_the_tuning_half_is_told_right() => Failures("tuning").ShouldBeEmpty();

    /// <summary>Written before any rule. The few that are still told wrong are known and may only become fewer.</summary>
    [Fact]
    public void Every_message_of_the_held_out_half_is_told_right() => Failures("heldout").ShouldBeEmpty();

    private static List<string> Failures(string part)
    {
        var signs = WarningCorpus.Shipped();
        return
        [
            .. from message in WarningCorpus.Read(part)
               let found = signs.Find(message.Q)
               where message.Urgent != found is not null
               select (message.Urgent ? "missed " : $"false alarm ({found.Name}) ") + $"[{message.Kind}] {message.Q}",
        ];
    }
}
