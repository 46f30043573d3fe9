using MicroNeedlingBot.Files;
using MicroNeedlingBot.IntegrationTests.Moderation;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Storage.Opening;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>The knowledge folder is edited while a worker with a database answers.</summary>
public sealed class WatchedFolderTests
{
    private const string Id = "before/retinoids";

    [Fact]
    public async Task A_bad_file_is_named_once_the_answers_stay_and_the_mended_one_is_taken()
    {
        using var place = new BotPlace();
        await using var test = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        using var worker = await LiveWorker.OpenAsync(place, test.Storage);
        await test.EditAsync(Community.Base, "after/make-up", 1, "---\nquestion: When can I wear make-up again?\n---\nIn two days.\n");

        await ChangeAsync(place, worker, "kind: entry", "kind: bogus");
        await ChangeAsync(place, worker, "**48 hours**", "**four days**");
        await worker.PassAsync(ChangeLook.Every);

        worker.Said.ShouldHaveSingleItem().ShouldStartWith($"{Id}.md:2: error unknown-kind:");
        worker.Said[0].ShouldEndWith("Until that is mended the answers stay as they were.");
        (await worker.AnswerAsync(Id)).ShouldBe("Stop retinol **48 hours** before the session.");
        (await worker.AnswerAsync("after/make-up")).ShouldBe("In two days.");

        await ChangeAsync(place, worker, "kind: bogus", "kind: entry");

        worker.Said[1..].ShouldBe(["The knowledge folder has changed (1 changed): the new answers are live."]);
        (await worker.AnswerAsync(Id)).ShouldBe("Stop retinol **four days** before the session.");
        (await worker.AnswerAsync("after/make-up")).ShouldBe("In two days.");
    }

    [Fact]
    public async Task A_file_that_runs_into_an_edit_of_chat_is_told_and_chats_text_stays()
    {
        using var place = new BotPlace();
        await using var test = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        using var worker = await LiveWorker.OpenAsync(place, test.Storage);
        await test.EditAsync(Community.Base, Id, 1, "---\nquestion: When do I have to stop retinol before a session?\n---\nThree days.\n");

        await ChangeAsync(place, worker, "**48 hours**", "**four days**");

        worker.Said[^1].ShouldBe($"Edited in chat, and its file changed too: {Id}. Chat's text stays live until an owner settles it with /faq conflicts.");
        (await worker.AnswerAsync(Id)).ShouldBe("Three days.");
    }

    private static async Task ChangeAsync(BotPlace place, LiveWorker worker, string from, string to)
    {
        // Whatever is still to come from an earlier change is read with this one.
        place.Change($"{Id}.md", from, to);
        await worker.Time.SetAsync(KnowledgeWatcher.Quiet, TestContext.Current.CancellationToken);
        worker.Time.Pass(KnowledgeWatcher.Quiet);
    }
}
