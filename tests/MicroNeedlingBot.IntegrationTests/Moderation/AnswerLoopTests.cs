using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Storage.Opening;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

/// <summary>From a question without an answer to an answer that reaches who waited for it.</summary>
public sealed class AnswerLoopTests
{
    private const string Tattoo = "can I get a tattoo on the same spot?";
    private const string Mia = "dm-mia@glow";

    [Fact]
    public async Task An_answer_reaches_who_waited_for_it_with_its_words_and_once()
    {
        await using var world = await WithWaitingAsync();

        await OpenAsync(world, "mia", Mia, "Write an answer");
        var saved = await WriteAsync(world, "mia", Mia);

        saved.ShouldContain("The questions are settled; one member who waited for it is told.");
        (await world.ToldAsync("anna", "Wait until it has healed for four weeks.")).ShouldBe(1);
        (await world.ToldAsync("bo", "Wait until it has healed")).ShouldBe(0);
        (await world.OpenAsync()).ShouldBeEmpty();
        (await world.Storage.RowsAsync("SELECT COUNT(*) FROM question_waiting")).ShouldBe(["0"]);
    }

    [Theory, BothDatabases]
    public async Task Two_moderators_who_answer_at_once_tell_nobody_twice(StorageProvider provider)
    {
        await using var world = await WithWaitingAsync(provider);
        await OpenAsync(world, "mia", Mia, "Write an answer");
        await OpenAsync(world, "max", "dm-max@glow", "Write an answer");

        await Task.WhenAll(WriteAsync(world, "mia", Mia), WriteAsync(world, "max", "dm-max@glow"));

        (await world.ToldAsync("anna", "You wanted to hear when there is an answer")).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_as_adds_the_wordings_after_the_same_checks()
    {
        await using var world = await WithWaitingAsync();

        await OpenAsync(world, "mia", Mia, "It is the same as");
        await world.SayAsync("mia", Mia, "after/make-up");
        var saved = await world.PickAsync("mia", Mia, "Save");

        saved.ShouldContain("one member who waited for it is told");
        (await world.Storage.RowsAsync("SELECT community_id, entry_id, act FROM entry_revision")).ShouldBe([$"{world.Community("glow").Id} after/make-up 7"]);
        (await world.Storage.RowsAsync("SELECT text FROM entry_revision")).Single().ShouldContain(Tattoo);
        (await world.ToldAsync("anna", "You wanted to hear")).ShouldBe(1);
        (await world.Storage.RowsAsync("SELECT DISTINCT state FROM open_question")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_form_that_was_opened_before_the_moderator_was_dismissed_saves_and_tells_nothing()
    {
        await using var world = await WithWaitingAsync();
        await OpenAsync(world, "mia", Mia, "It is the same as");
        await world.SayAsync("mia", Mia, "after/make-up");
        world.Dismiss("mia", "glow");

        (await world.PickAsync("mia", Mia, "Save")).ShouldStartWith("Only moderators of Glow can do that.");

        (await world.ToldAsync("anna", "You wanted to hear")).ShouldBe(0);
        (await world.OpenAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_accepted_suggestion_tells_its_author_what_it_became()
    {
        await using var world = await WithWaitingAsync();
        await world.SayAsync("bo", "glow", "/suggest something about tattoos and needling");
        await world.SayAsync("mia", Mia, "/faq suggestions");
        await world.SayAsync("mia", Mia, "1");
        await world.PickAsync("mia", Mia, "Accept");

        (await WriteAsync(world, "mia", Mia)).ShouldContain("Whoever suggested it is told.");

        (await world.ToldAsync("bo", "took up what you suggested")).ShouldBe(1);
        (await world.Storage.RowsAsync("SELECT state FROM suggestion")).ShouldBe(["1"]);
    }

    private static async Task<ChatWorld> WithWaitingAsync(StorageProvider provider = StorageProvider.Sqlite)
    {
        var world = await ChatWorld.OpenAsync(provider);
        world.Appoint("mia", "glow");
        world.Appoint("max", "glow");
        await world.SayAsync("anna", "glow", Tattoo);
        await world.PickAsync("anna", "glow", "Tell me");
        await world.SayAsync("bo", "glow", "a tattoo on the same spot, is that ok");
        return world;
    }

    private static async Task OpenAsync(ChatWorld world, string who, string chat, string choice)
    {
        await world.SayAsync(who, chat, "/faq unanswered");
        await world.SayAsync(who, chat, "1");
        await world.PickAsync(who, chat, choice);
    }

    /// <summary>Answers whatever the form still asks, then saves.</summary>
    private static async Task<string> WriteAsync(ChatWorld world, string who, string chat)
    {
        var last = "";
        for (var step = 0; step < 8 && !last.Contains("Saved as", StringComparison.Ordinal); step++)
        {
            var asks = await world.AskingAsync(who, chat);
            last = asks.EndsWith("answer", StringComparison.Ordinal) ? await world.SayAsync(who, chat, "Wait until it has healed for four weeks.")
                : asks.EndsWith("topic", StringComparison.Ordinal) ? await world.SayAsync(who, chat, "after")
                : asks.EndsWith("also", StringComparison.Ordinal) || asks.EndsWith("reason", StringComparison.Ordinal) ? await world.SayAsync(who, chat, "-")
                : await world.PickAsync(who, chat, "Save");
        }

        return last;
    }
}
