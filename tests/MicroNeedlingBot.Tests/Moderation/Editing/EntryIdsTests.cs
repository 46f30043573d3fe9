using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Editing;

public sealed class EntryIdsTests
{
    [Theory]
    [InlineData("before", "When do I have to stop retinol?", "before/when-stop-retinol")]
    [InlineData("After care", "Is it ok?", "after-care/ok")]
    [InlineData("💉", "💉💉", "more/question")]
    [InlineData("../etc", "../../passwd?", "etc/passwd")]
    [InlineData("Été", "Crème brûlée?", "ete/creme-brulee")]
    [InlineData("x", "\ud800 half?", "x/half")]
    public void Ids_can_be_read_and_typed(string topic, string question, string id)
    {
        EntryIds.Of(topic, question, static _ => false).ShouldBe(id);
        KnowledgePaths.IsId(id).ShouldBeTrue();
    }

    [Fact]
    public void No_id_is_given_twice() =>
        EntryIds.Of("x", "Is it ok?", id => id is "x/ok" or "x/ok-2").ShouldBe("x/ok-3");
}
