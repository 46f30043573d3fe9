using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Moderation.Commands;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Commands;

/// <summary>Which names in a line are options, and which are words of a text.</summary>
public sealed class FaqOptionsTests
{
    [Fact]
    public void A_name_in_a_sentence_is_part_of_the_text()
    {
        var options = Add("Which hat? answer:Wear a straw hat for this reason: it shades. The topic: hats. topic:club");

        options["answer"].ShouldBe("Wear a straw hat for this reason: it shades. The topic: hats.");
        options["topic"].ShouldBe("club");
        options["reason"].ShouldBeNull();
    }

    [Fact]
    public void A_capital_letter_begins_a_sentence_and_no_option() =>
        Add("Which hat? answer:A straw hat.\nReason: it shades.")["answer"].ShouldBe("A straw hat.\nReason: it shades.");

    [Fact]
    public void A_space_behind_the_colon_is_fine_where_a_sentence_or_a_line_has_ended()
    {
        var options = Add("Can I swim? answer: After three days. topic: after also: is the pool fine\nreason: asked often");

        options.Head.ShouldBe("Can I swim?");
        options["answer"].ShouldBe("After three days.");
        options["topic"].ShouldBe("after");
        options["also"].ShouldBe("is the pool fine");
        options["reason"].ShouldBe("asked often");
    }

    [Fact]
    public void A_name_that_comes_again_is_text() => Add("answer:One. answer:Two.")["answer"].ShouldBe("One. answer:Two.");

    [Fact]
    public void An_option_that_the_command_lacks_is_text()
    {
        var options = FaqOptions.Read(Sub("edit"), "before/retinoids answer: See the topic:before for more.");

        options.Head.ShouldBe("before/retinoids");
        options["answer"].ShouldBe("See the topic:before for more.");
    }

    private static FaqOptions Add(string typed) => FaqOptions.Read(Sub("add"), typed);

    private static ChatCommand Sub(string name) => ModerationCatalogue.Faq.Subcommands.Single(sub => string.Equals(sub.Name, name, StringComparison.Ordinal));
}
