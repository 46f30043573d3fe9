using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Tests.Chat;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Editing;

/// <summary>What a community's moderators are told when the base changes or drops what their version was made from.</summary>
public sealed class BaseMovedTests
{
    private const string Id = "before/cleanse";
    private readonly ModerationWorld _world = new();

    [Fact]
    public async Task Review_names_a_version_whose_base_changed_and_still_right_settles_it()
    {
        await VersionAsync();
        (await _world.SayAsync("/faq review")).ShouldStartWith("Nothing is due");
        _world.ChangeBase(SampleKnowledge.Entry(Id) with { Answer = "Yes, with a mild cleanser." });

        (await _world.SayAsync("/faq review")).ShouldContain("1 version of yours whose base entry changed or was removed");
        var shown = await _world.SayAsync("1");
        shown.ShouldContain("The guide's text has changed since your version was made.");
        await _world.SayAsync("1");

        (await _world.SayAsync("/faq review")).ShouldStartWith("Nothing is due");
        (await _world.SayAsync($"/faq show {Id}")).ShouldNotContain("has changed since");
        _world.ChangeBase(SampleKnowledge.Entry(Id) with { Answer = "No." });
        (await _world.SayAsync("/faq review")).ShouldContain("the guide's text changed since");
    }

    [Fact]
    public async Task Still_right_settles_only_the_base_that_was_shown()
    {
        await VersionAsync();
        _world.ChangeBase(SampleKnowledge.Entry(Id) with { Answer = "Yes, with a mild cleanser." });
        await _world.SayAsync($"/faq review {Id}");
        _world.ChangeBase(SampleKnowledge.Entry(Id) with { Answer = "No." });
        await _world.SayAsync("1");

        (await _world.SayAsync("/faq review")).ShouldContain("the guide's text changed since");
    }

    [Fact]
    public async Task The_digest_tells_of_it()
    {
        await VersionAsync();
        (await _world.SayAsync("/faq digest")).ShouldStartWith("Nothing waits");
        _world.ChangeBase(SampleKnowledge.Entry(Id) with { Answer = "Yes, with a mild cleanser." });

        (await _world.SayAsync("/faq digest")).ShouldContain("Look at 1 version of yours whose base entry changed or was removed");
    }

    [Fact]
    public void A_base_entry_that_changed_in_those_days_is_news_and_an_earlier_one_is_not()
    {
        var quiet = new Digest("Glow", 7, [], Open: 0, Suggestions: 0, NewSuggestions: 0, Due: 0) { Overtaken = 1 };
        quiet.IsNews.ShouldBeFalse();
        (quiet with { NewlyOvertaken = 1 }).IsNews.ShouldBeTrue();
    }

    [Fact]
    public async Task A_version_whose_base_entry_was_removed_says_so_everywhere_until_it_is_saved_anew()
    {
        await VersionAsync();
        _world.State.Revisions.Now = Instant.FromUtc(2026, 11, 25, 8, 0);
        _world.DropFromBase(Id);

        (await _world.SayAsync($"/faq show {Id}")).ShouldContain("The base entry was removed on 25 November 2026; this is now yours alone.");
        (await _world.SayAsync("/faq list")).ShouldContain("yours alone; the base entry was removed");
        (await _world.SayAsync("/faq review")).ShouldContain("(the base entry was removed)");
        var refused = await _world.SayAsync($"/faq undo {Id} 0");
        refused.ShouldStartWith("The base entry was removed on 25 November 2026, so there is no guide's text of before/cleanse to go back to");
        (await _world.SayAsync($"/faq undo {Id}")).ShouldBe(refused);

        await _world.SayAsync($"/faq edit {Id} answer:Yes, with warm water. reason:-");
        (await _world.SayAsync("save")).ShouldStartWith("Saved as");
        (await _world.SayAsync($"/faq show {Id}")).ShouldNotContain("was removed");
    }

    [Fact]
    public async Task What_was_hidden_here_and_then_removed_from_the_base_can_t_come_back_and_the_reason_is_said()
    {
        await _world.SayAsync($"/faq remove {Id}");
        await _world.SayAsync("yes");
        _world.DropFromBase(Id);

        (await _world.SayAsync($"/faq show {Id}")).ShouldContain("The base entry was removed on 24 November 2026 too.");
        (await _world.SayAsync($"/faq restore {Id}")).ShouldStartWith("before/cleanse was hidden here. The base entry was removed on 24 November 2026 meanwhile, so there is nothing to bring back.");
    }

    private async Task VersionAsync()
    {
        await _world.SayAsync($"/faq edit {Id} answer:Yes, with water. reason:-");
        (await _world.SayAsync("save")).ShouldStartWith("Saved as");
    }
}
