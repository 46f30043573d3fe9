using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class PassingOnTests
{
    private const string Asked = "hey @anna can I get a tattoo on the same spot at 14:30?";
    private const string Kept = "hey can I get a tattoo on the same spot?";
    private const string Private = "dm-anna@glow";

    [Fact]
    public async Task What_was_asked_before_everybody_is_kept_at_once_and_cleaned()
    {
        await using var world = await ChatWorld.OpenAsync();

        (await world.SayAsync("anna", "glow", Asked)).ShouldContain("I noted it for the moderators, without your name.");

        (await world.OpenAsync()).ShouldBe([$"{world.Community("glow").Id} {Kept}"]);
    }

    [Fact]
    public async Task What_was_asked_in_private_is_kept_only_by_who_has_seen_what_would_be()
    {
        await using var world = await ChatWorld.OpenAsync();
        await world.SayAsync("anna", Private, Asked);
        (await world.OpenAsync()).ShouldBeEmpty();

        (await world.PickAsync("anna", Private, "Pass it on to the moderators of Glow")).ShouldContain($"“{Kept}”");
        (await world.OpenAsync()).ShouldBeEmpty();

        (await world.PickAsync("anna", Private, "Pass it on")).ShouldStartWith("Passed on to the moderators of Glow");
        (await world.OpenAsync()).ShouldBe([$"{world.Community("glow").Id} {Kept}"]);
    }

    [Fact]
    public async Task Who_says_no_keeps_it()
    {
        await using var world = await ChatWorld.OpenAsync();
        await world.SayAsync("anna", Private, Asked);
        await world.PickAsync("anna", Private, "Pass it on");

        (await world.SayAsync("anna", Private, "no")).ShouldBe("All right, it stays between us.");

        (await world.OpenAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("glow", "I can't breathe and my face is swelling after needling")]
    [InlineData("glow", "thank you so much")]
    [InlineData("glow", "¿puedo nadar después de una sesión cuando quiero?")]
    [InlineData("glow", "   ")]
    [InlineData("glow", "😀😀😀")]
    [InlineData("glow", "what is the weather like today?")]
    [InlineData("glow", "When do I have to stop retinol before a session?")]
    [InlineData("dm-anna", Asked)]
    public async Task Nothing_else_reaches_moderators(string chat, string text)
    {
        await using var world = await ChatWorld.OpenAsync();

        var reply = await world.SayAsync("anna", chat, text);

        reply.ShouldNotContain("moderators");
        (await world.OpenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task None_of_what_was_offered_is_no_answer_either()
    {
        await using var world = await ChatWorld.OpenAsync();
        await world.SayAsync("anna", Private, "When do I have to stop retinol before a session?");
        await world.PickAsync("anna", Private, "Not my question");

        (await world.PickAsync("anna", Private, "None of these")).ShouldContain("Pass it on to the moderators of Glow");
    }

    [Fact]
    public async Task Those_who_were_named_are_the_only_ones_it_goes_to()
    {
        await using var world = await ChatWorld.OpenAsync();
        await world.SayAsync("anna", Private, Asked);
        await world.PickAsync("anna", Private, "Pass it on");
        await world.Storage.RunAsync("UPDATE conversation SET chat = 'dm-anna@pore'");

        (await world.PickAsync("anna", "dm-anna@pore", "Pass it on")).ShouldContain("nothing was passed on");

        (await world.OpenAsync()).ShouldBeEmpty();
    }
}
