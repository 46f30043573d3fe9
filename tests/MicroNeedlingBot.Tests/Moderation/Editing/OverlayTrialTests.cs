using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Tests.Answering.Overlays;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Editing;

public sealed class OverlayTrialTests
{
    [Fact]
    public async Task A_form_that_opens_has_the_trial_made_ready_and_one_that_is_filled_in_at_once_does_not()
    {
        var world = new ModerationWorld();
        await world.SayAsync("/faq list");
        world.Preparations.ShouldBe(0);

        await world.SayAsync("/faq add Where are you?");
        world.Preparations.ShouldBe(1);
    }

    [Fact]
    public void Opening_a_form_never_waits_and_each_snapshot_is_made_ready_once()
    {
        var held = new HeldTasks();
        var trial = new OverlayTrial(new VectorCache(), held);
        var shared = SmallShop.Fit(SmallShop.Content(SmallShop.Entries));
        trial.Prepare(shared);
        trial.Prepare(shared);

        held.Waiting.ShouldBe(1);
        shared.Matcher.Ground!.Standings.IsPrepared.ShouldBeFalse();
        held.RunAll();
        shared.Matcher.Ground.Standings.IsPrepared.ShouldBeTrue();
        trial.Prepare(Overlay.Over(shared, new CommunityEntries([SmallShop.Lights()], [])));
        held.Waiting.ShouldBe(0);
    }

    [Fact]
    public void Without_quiet_threads_nothing_is_made_ready() =>
        Should.NotThrow(() => new OverlayTrial(new VectorCache()).Prepare(SmallShop.Shared));

    /// <summary>Runs what it holds when it is told to.</summary>
    private sealed class HeldTasks : TaskScheduler
    {
        private readonly Queue<Task> _tasks = new();

        public int Waiting => _tasks.Count;

        public void RunAll()
        {
            while (_tasks.TryDequeue(out var task))
            {
                TryExecuteTask(task);
            }
        }

        protected override IEnumerable<Task> GetScheduledTasks() => _tasks;

        protected override void QueueTask(Task task) => _tasks.Enqueue(task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);
    }
}
