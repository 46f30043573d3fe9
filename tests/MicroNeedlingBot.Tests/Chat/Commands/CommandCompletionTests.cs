using MicroNeedlingBot.Chat.Commands;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat.Commands;

public sealed class CommandCompletionTests
{
    private static readonly CommandCompletion s_console = new(Platforms.Console, SampleKnowledge.Live());

    [Theory]
    [InlineData("/se", 1, "session ")]
    [InlineData("/CL", 1, "clock ")]
    [InlineData("/session ca", 9, "cancel ", "calendar ")]
    [InlineData("/se  mo", 5, "move ")]
    [InlineData("/session add ", 13, "when:", "kind:", "title:")]
    [InlineData("/session add friday 2pm k", 24, "kind:")]
    [InlineData("/session add friday 2pm kind:", 29, "home", "clinic")]
    [InlineData("/session add kind: c", 19, "clinic")]
    [InlineData("/session add kind:home ", 23, "when:", "title:")]
    [InlineData("/session move 1 z", 16, "zone:")]
    [InlineData("/session move zone:toky", 19, "Asia/Tokyo")]
    [InlineData("/reminders discreet ", 20, "on", "off")]
    [InlineData("/reminders quiet o", 17, "off")]
    [InlineData("/timezone new york", 10, "America/New_York")]
    [InlineData("/help se", 6, "session")]
    [InlineData("/topics b", 8, "benefits", "before")]
    public void A_command_goes_on_as_the_catalogue_says(string typed, int start, params string[] offers)
    {
        var completion = s_console.Of(typed);

        completion.Start.ShouldBe(start);
        completion.Offers.ShouldBe(offers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("when can i wear make-up")]
    [InlineData("/dance ")]
    [InlineData("/session foo ")]
    [InlineData("/session add friday 2pm")]
    [InlineData("/reminders discreet on")]
    [InlineData("/timezone Europe/Paris")]
    [InlineData("/how ")]
    public void Where_nothing_can_follow_nothing_is_offered(string typed) => s_console.Of(typed).Offers.ShouldBeEmpty();

    [Theory]
    [InlineData("/faq edit before/", 10, "before/cleanse", "before/retinoids")]
    [InlineData("/faq show entry:before/r", 16, "before/retinoids")]
    [InlineData("/communities approve g", 21, "Glow")]
    [InlineData("/as mod", 4, "moderator of Glow", "moderator of Bloom")]
    [InlineData("/as moderator Ann of b", 4, "moderator Ann of Bloom")]
    public void Entries_and_communities_are_offered_as_they_are_known(string typed, int start, params string[] offers)
    {
        var completion = new CommandCompletion(Platforms.Console, SampleKnowledge.Live()) { Communities = () => ["Glow", "Bloom"] }.Of(typed);

        completion.Start.ShouldBe(start);
        completion.Offers.ShouldBe(offers);
    }

    [Fact]
    public void What_only_the_terminal_has_is_offered_only_there() =>
        new CommandCompletion(Platforms.Discord, SampleKnowledge.Live()).Of("/q").Offers.ShouldBeEmpty();
}
