using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Forms;

/// <summary>The bot can't know whether a moderator writes for others or of themselves: the warning comes first in any case.</summary>
public sealed class WarningsInFormsTests
{
    private const string Alarm = "there is pus";

    private readonly ModerationWorld _world = new();

    [Theory]
    [InlineData("/faq find " + Alarm)]
    [InlineData("/faq show " + Alarm)]
    [InlineData("/faq unanswered " + Alarm)]
    [InlineData("/faq add " + Alarm)]
    public async Task Behind_a_command(string typed) => (await _world.SayAsync(typed)).ShouldStartWith(Card());

    [Fact]
    public async Task In_a_text_for_members_which_is_kept_all_the_same()
    {
        await _world.SayAsync("/faq add Which hat is best?");

        var said = await _world.SayAsync(Alarm);

        said.ShouldStartWith(Card());
        said.ShouldContain("How else do people ask it?");
    }

    [Fact]
    public async Task In_words_for_moderators_which_are_asked_for_again()
    {
        await _world.SayAsync("/faq add Which hat is best? answer:A straw hat. also:none reason:-");

        (await _world.SayAsync(Alarm)).ShouldStartWith(Card());
        (await _world.SayAsync("club")).ShouldContain("A straw hat.");
    }

    private static string Card() => "This may be serious.";
}
