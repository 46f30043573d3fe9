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
}
