using MicroNeedlingBot.Chat.Commands;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat.Commands;

public sealed class TypedOptionsTests
{
    private static readonly ChatCommand s_add = CommandCatalogue.Session.Subcommands.Single(sub => sub.Name is "add");

    [Theory]
    [InlineData("when:friday 2pm kind:home title:first roll", "friday 2pm", "home", "first roll")]
    [InlineData("friday at 14:30 kind:clinic", "friday at 14:30", "clinic", null)]
    [InlineData("KIND:home", null, "home", null)]
    [InlineData("title: a kind of when", null, null, "a kind of when")]
    [InlineData("", null, null, null)]
    public void Named_options_and_the_first_without_a_name_are_read(string typed, string? when, string? kind, string? title)
    {
        var options = TypedOptions.Read(s_add, typed);

        (options["when"], options["kind"], options["title"]).ShouldBe((when, kind, title));
    }

    [Theory]
    [InlineData("1 next friday 5pm", "1", "next friday 5pm")]
    [InlineData("next friday 6pm", null, "next friday 6pm")]
    [InlineData("#12 when:friday 2pm", "#12", "friday 2pm")]
    [InlineData("2", "2", null)]
    public void A_number_in_front_is_the_session_and_the_rest_is_when(string typed, string? session, string? when)
    {
        var options = TypedOptions.Read(CommandCatalogue.Session.Subcommands.Single(sub => sub.Name is "move"), typed);

        (options["session"], options["when"]).ShouldBe((session, when));
    }
}
