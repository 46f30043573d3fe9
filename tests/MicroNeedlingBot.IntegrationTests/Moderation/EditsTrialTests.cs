using MicroNeedlingBot.Benchmarks.Edits;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Storage.Opening;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

/// <summary>A short form of the trial of edits; the long one is a verb of the benchmarks.</summary>
public sealed class EditsTrialTests
{
    [Theory, BothDatabases]
    public async Task Workers_that_are_killed_while_they_save_leave_a_whole_history_that_replays_to_what_is_live(StorageProvider provider)
    {
        var connection = provider == StorageProvider.Postgres ? await PostgresServer.NewDatabaseAsync() : null;

        var count = await EditsTrial.RunAsync(new EditsPlan(Edits: 200, Kills: 10, Workers: 2, connection, Seed: 7));

        count.Kills.ShouldBe(10);
        count.Saved.Values.Sum().ShouldBeGreaterThanOrEqualTo(200);
        foreach (var act in new[] { RevisionAct.Edit, RevisionAct.Remove, RevisionAct.Undo, RevisionAct.Import })
        {
            count.Saved.GetValueOrDefault($"{act}").ShouldBeGreaterThan(0, $"{act}");
        }

        (count.Lost, count.Half, count.Unexplained, count.Gaps).ShouldBe((0, 0, 0, 0));
        (count.ReplayDiffers, count.WrongUndos, count.ReaderDiffers, count.Faults).ShouldBe((0, 0, 0, 0));
    }

    [Fact]
    public void The_trial_sees_what_is_lost_half_saved_unexplained_or_torn()
    {
        var journal = new EditJournal();
        var (a, b) = (new Change("t/a", 1, Change.HashOf("one")), new Change("t/b", 1, Change.HashOf(null)));
        Tell(journal, "lost", "Edit", EditJournal.Saved, new Change("t/c", 1, Change.HashOf("gone")));
        Tell(journal, "half", "Import", outcome: null, a, b);
        Tell(journal, "late", "Edit", EditJournal.Overtaken, new Change("t/d", 1, Change.HashOf("refused")));
        Tell(journal, "undo", "Undo", EditJournal.Saved, new Change("t/a", 3, Change.HashOf("never there")));
        List<KeptRow> history =
        [
            new KeptRow(1, "t/a", 1, "one", "half"),
            new KeptRow(1, "t/a", 3, "never there", "undo"),
            new KeptRow(1, "t/d", 1, "refused", "late"),
            new KeptRow(1, "t/e", 1, "whose", "nobody's"),
        ];
        List<KeptRow> live = [new KeptRow(1, "t/a", 3, "other", ""), new KeptRow(1, "t/d", 1, "refused", ""), new KeptRow(1, "t/f", 1, "no history", "")];

        var count = EditsCheck.Of(journal, history, live);

        (count.Lost, count.Half, count.Unexplained, count.Gaps, count.WrongUndos).ShouldBe((1, 1, 2, 1, 1));
        (count.CutOff, count.CutOffSaved, count.Overtaken).ShouldBe((1, 0, 1));
        // Another text, one that isn't live, and one that has no history.
        count.ReplayDiffers.ShouldBe(3);
    }

    [Fact]
    public void The_trial_finds_nothing_where_all_is_kept()
    {
        var journal = new EditJournal();
        Tell(journal, "first", "Import", outcome: null, new Change("t/a", 1, Change.HashOf("one")), new Change("t/b", 1, Change.HashOf("two")));
        Tell(journal, "second", "Remove", EditJournal.Saved, new Change("t/a", 2, Change.HashOf(null)));
        List<KeptRow> history = [new KeptRow(1, "t/a", 1, "one", "first"), new KeptRow(1, "t/a", 2, Text: null, "second"), new KeptRow(1, "t/b", 1, "two", "first")];

        var count = EditsCheck.Of(journal, history, [new KeptRow(1, "t/a", 2, Text: null, ""), new KeptRow(1, "t/b", 1, "two", "")]);

        (count.Lost, count.Half, count.Unexplained, count.Gaps, count.ReplayDiffers, count.WrongUndos).ShouldBe((0, 0, 0, 0, 0, 0));
        (count.CutOff, count.CutOffSaved).ShouldBe((1, 1));
    }

    private static void Tell(EditJournal journal, string name, string kind, string? outcome, params Change[] changes)
    {
        journal.Take(EditJournal.Tries + new Attempt(name, kind, 1, changes).Write());
        if (outcome is not null)
        {
            journal.Take(outcome + name);
        }
    }
}
