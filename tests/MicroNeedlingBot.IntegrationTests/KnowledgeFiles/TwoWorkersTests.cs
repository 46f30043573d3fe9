using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.IntegrationTests.Moderation;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Opening;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>Two workers on one store: what is saved by one is answered by the other.</summary>
public sealed class TwoWorkersTests
{
    private const string Id = "before/retinoids";
    private const string Text = "---\nquestion: When do I have to stop retinol before a session?\n---\n";

    [Theory, BothDatabases]
    public async Task An_answer_of_the_base_is_there_at_the_next_look_and_not_before(StorageProvider provider)
    {
        using var place = new BotPlace();
        await using var test = await TestStorage.OpenAsync(provider);
        await using var beside = await test.AnotherAsync();
        using var worker = await LiveWorker.OpenAsync(place, beside);
        var glow = await GlowAsync(test);

        (await test.EditAsync(Community.Base, Id, 1, Text + "Four days.\n")).Saved.ShouldBeTrue();
        (await worker.AnswerAsync(Id)).ShouldBe("Stop retinol **48 hours** before the session.");
        await worker.PassAsync(ChangeLook.Every);

        (await worker.AnswerAsync(Id)).ShouldBe("Four days.");
        (await worker.AnswerAsync(Id, glow)).ShouldBe("Four days.");
        (await test.EditAsync(Community.Base, Id, 2, null)).Saved.ShouldBeTrue();
        await worker.PassAsync(ChangeLook.Every);
        (await worker.AnswerAsync(Id)).ShouldBeNull();
        worker.Said.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task An_answer_of_a_community_is_there_for_its_next_question_and_for_no_other_community(StorageProvider provider)
    {
        using var place = new BotPlace();
        await using var test = await TestStorage.OpenAsync(provider);
        await using var beside = await test.AnotherAsync();
        using var worker = await LiveWorker.OpenAsync(place, beside);
        var (glow, pore) = (await GlowAsync(test), await GlowAsync(test, "Pore"));
        (await worker.AnswerAsync(Id, glow)).ShouldBe("Stop retinol **48 hours** before the session.");

        (await test.EditAsync(glow, Id, 0, Text + "A week, for us.\n")).Saved.ShouldBeTrue();
        await worker.PassAsync(ChangeLook.Every);

        (await worker.AnswerAsync(Id, glow)).ShouldBe("A week, for us.");
        (await worker.AnswerAsync(Id, pore)).ShouldStartWith("Stop retinol");
        (await worker.AnswerAsync(Id)).ShouldStartWith("Stop retinol");
        (await test.EditAsync(glow, Id, 1, null)).Saved.ShouldBeTrue();
        (await worker.AnswerAsync(Id, glow)).ShouldBeNull();
    }

    private static async Task<long> GlowAsync(TestStorage test, string name = "Glow") => (await test.InOneAsync(unit => unit.Communities.AddAsync(
        new Community(0, Platforms.Discord, name, name, CommunityState.Approved, CommunitySettings.Usual), CancellationToken.None))).Id;
}
