using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

public sealed class FeedbackTests
{
    private const string Retinol = "When do I have to stop retinol before a session?";

    [Fact]
    public async Task The_last_word_of_a_member_counts_and_the_related_questions_stay()
    {
        await using var world = await ChatWorld.OpenAsync();
        (await world.SayAsync("anna", "glow", Retinol)).ShouldContain("4  Helpful   5  Not helpful   6  Not my question");

        (await world.PickAsync("anna", "glow", "Helpful")).ShouldBe("Thank you!");
        await world.PickAsync("anna", "glow", "Not helpful");
        await world.SayAsync("bo", "glow", Retinol);
        await world.PickAsync("bo", "glow", "Helpful");

        (await world.Storage.RowsAsync("SELECT entry_id, revision, helpful FROM rating ORDER BY account_id")).ShouldBe(["before/retinoids 0 0", "before/retinoids 0 1"]);
    }

    [Fact]
    public async Task Not_my_question_shows_what_else_it_may_have_been()
    {
        await using var world = await ChatWorld.OpenAsync();
        await world.SayAsync("anna", "glow", Retinol);

        var others = await world.PickAsync("anna", "glow", "Not my question");

        others.ShouldStartWith("Sorry. Did you mean one of these:");
        others.ShouldNotContain("When do I have to stop retinol");
        (await world.SayAsync("anna", "glow", "1")).ShouldContain("Helpful");
    }

    [Fact]
    public async Task Questions_are_counted_by_community_without_text_or_member()
    {
        await using var world = await ChatWorld.OpenAsync();
        await world.SayAsync("anna", "glow", Retinol);
        await world.SayAsync("bo", "glow", Retinol);
        await world.SayAsync("bo", "dm-bo@pore", "can I get a tattoo on the same spot?");
        await world.SayAsync("bo", "dm-bo", "thank you");

        (await world.Storage.RowsAsync("SELECT community_id, outcome, entry_id, count FROM asked ORDER BY community_id")).ShouldBe(
            [$"{world.Community("glow").Id} 1 before/retinoids 2", $"{world.Community("pore").Id} 3 gaps/tattoos 1"]);
    }

    [Fact]
    public async Task Moderators_get_figures_of_their_own_community_as_a_table_and_as_a_file()
    {
        await using var world = await ChatWorld.OpenAsync();
        world.Appoint("mia", "glow");
        await world.SayAsync("anna", "glow", Retinol);
        await world.PickAsync("anna", "glow", "Helpful");
        await world.SayAsync("bo", "pore", "is flying after microneedling ok");

        var stats = await world.SayAsync("mia", "glow", "/faq stats 7");

        stats.ShouldStartWith("""
            The last 7 days: 1 question (none before), 0 % without an answer.
            Most asked:
              asked  before  helpful  question
                  1       0    100 %  When do I have to stop retinol
            """.ReplaceLineEndings("\n"));
        stats.ShouldContain("[faq-stats-2026-11-24.csv]");
        (await world.SayAsync("mia", "glow", "/faq stats 0")).ShouldBe("Give a number of days from 1 to 366: /faq stats 7.");
    }

    [Fact]
    public async Task A_suggestion_is_cleaned_and_its_author_hears_once_what_became_of_it()
    {
        await using var world = await ChatWorld.OpenAsync();
        world.Appoint("mia", "glow");
        world.Appoint("max", "glow");
        (await world.SayAsync("anna", "dm-anna@glow", "/suggest how to clean a roller, ask @bo or https://x.example")).ShouldContain("“how to clean a roller, ask or");

        (await world.SayAsync("mia", "glow", "/faq suggestions")).ShouldStartWith("1 suggestion:");
        await world.SayAsync("mia", "glow", "1");
        await Task.WhenAll(world.SayAsync("mia", "glow", "/faq suggestions #1 decline"), world.SayAsync("max", "glow", "/faq suggestions #1 decline"));

        (await world.ToldAsync("anna", "won't take it up this time")).ShouldBe(1);
        (await world.SayAsync("max", "glow", "/faq suggestions #1 decline")).ShouldContain("decided by now");
    }

    [Fact]
    public async Task A_member_has_three_open_suggestions_at_most()
    {
        await using var world = await ChatWorld.OpenAsync();
        for (var at = 0; at < 3; at++)
        {
            (await world.SayAsync("anna", "glow", $"/suggest how to clean roller number {at}")).ShouldStartWith("Thank you!");
        }

        (await world.SayAsync("anna", "glow", "/suggest and one more about rollers")).ShouldStartWith("3 suggestions of yours still wait");
        (await world.SayAsync("bo", "glow", "/suggest")).ShouldStartWith("Tell me in a sentence");
        (await world.SayAsync("bo", "dm-bo", "/suggest how to clean rollers")).ShouldStartWith("There are no moderators here");
    }
}
