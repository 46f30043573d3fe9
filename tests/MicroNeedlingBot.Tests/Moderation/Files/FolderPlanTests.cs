using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Moderation.Files;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Files;

/// <summary>A folder and a base played in memory: what a plan says is done at once.</summary>
public sealed class FolderPlanTests
{
    private const string Id = "before/retinoids";
    private readonly Dictionary<string, Revision> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Revision> _live = new(StringComparer.Ordinal);

    // What the file said before and says now, what chat made of it (as before, a text, "-" for taken away), and what is live
    // then; "!" for a conflict that waits.
    [Theory]
    [InlineData("old", "old", "old", "old")]
    [InlineData("old", "old", "chat", "chat")]
    [InlineData("old", "old", "-", "-")]
    [InlineData("old", "new", "old", "new")]
    [InlineData("old", "new", "chat", "chat!")]
    [InlineData("old", "new", "-", "-!")]
    [InlineData("old", "new", "new", "new")]
    [InlineData("old", "-", "old", "-")]
    [InlineData("old", "-", "chat", "chat!")]
    [InlineData("old", "-", "-", "-")]
    [InlineData("-", "new", "-", "new")]
    [InlineData("-", "new", "chat", "chat!")]
    [InlineData("-", "new", "new", "new")]
    [InlineData("-", "-", "chat", "chat")]
    [InlineData("-", "-", "-", "-")]
    public void Whoever_changed_alone_wins_and_two_changes_wait_for_the_owner(string before, string now, string chat, string expected)
    {
        Start(before);
        Say(chat);

        Start(now);

        State().ShouldBe(expected);
    }

    [Theory]
    [InlineData("new", "chat")]
    [InlineData("-", "chat")]
    [InlineData("new", "-")]
    [InlineData("new", "old")]
    [InlineData("-", "old")]
    public void A_second_start_changes_nothing(string now, string chat)
    {
        Start("old");
        Say(chat);
        Start(now);
        var before = State();

        Start(now).Revisions.ShouldBeEmpty();

        State().ShouldBe(before);
    }

    [Fact]
    public void A_file_that_changes_again_while_it_waits_goes_on_waiting_with_its_newest_text()
    {
        Start("old");
        Say("chat");
        Start("new");

        Start("newer").Conflicts.ShouldBe([Id]);

        State().ShouldBe("chat!");
        _known[Id].Text.ShouldBe("newer");
    }

    [Fact]
    public void A_conflict_is_over_when_the_file_comes_to_say_what_chat_says()
    {
        Start("old");
        Say("chat");
        Start("new");

        Start("chat");

        State().ShouldBe("chat");
        Start("newest");
        State().ShouldBe("newest");
    }

    [Theory]
    [InlineData("old", "new")]
    [InlineData("old", "-")]
    public void A_conflict_is_over_when_the_file_goes_back_to_what_chat_had_changed(string before, string now)
    {
        Start(before);
        Say("chat");
        Start(now);

        var files = new KnowledgeFile[] { new($"{Id}.md", before) };
        var plan = FolderPlan.Of(files, _known.Values, _live.Values, new Dictionary<string, string?>(StringComparer.Ordinal) { [Id] = before });
        Apply(plan);

        plan.Conflicts.ShouldBeEmpty();
        State().ShouldBe("chat");
        Start("newest").Conflicts.ShouldBe([Id]);
    }

    [Fact]
    public void A_conflict_is_over_when_chat_comes_to_say_what_the_file_says()
    {
        Start("old");
        Say("chat");
        Start("new");

        Say("new");

        State().ShouldBe("new");
        Start("newest");
        State().ShouldBe("newest");
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_are_no_change()
    {
        Start("one\ntwo");

        Start("\ufeffone\r\ntwo").Revisions.ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_names_what_is_new_changed_and_gone()
    {
        Apply(FolderPlan.Of([new("a/stays.md", "1"), new("a/changes.md", "1"), new("a/goes.md", "1"), new("guide.md", "1")], [], []));

        var plan = FolderPlan.Of([new("a/stays.md", "1"), new("a/changes.md", "2"), new("a/comes.md", "1"), new("README.md", "1")], _known.Values, _live.Values);

        plan.New.ShouldBe(["a/comes"]);
        plan.Changed.ShouldBe(["a/changes"]);
        plan.Removed.ShouldBe(["a/goes"]);
        plan.Conflicts.ShouldBeEmpty();
    }

    private FolderPlan Start(string file)
    {
        KnowledgeFile[] files = file is "-" ? [] : [new($"{Id}.md", file)];
        var plan = FolderPlan.Of(files, _known.Values, _live.Values);
        Apply(plan);
        return plan;
    }

    private void Apply(FolderPlan plan)
    {
        foreach (var revision in plan.Revisions)
        {
            Append(revision);
        }
    }

    private void Say(string text)
    {
        if (!string.Equals(text is "-" ? null : text, _live.GetValueOrDefault(Id)?.Text, StringComparison.Ordinal))
        {
            Append(new NewRevision(Community.Base, Id, _live.GetValueOrDefault(Id)?.Number ?? 0, text is "-" ? null : text, RevisionAct.Edit, Actor: 7, ""));
        }
    }

    private void Append(NewRevision added)
    {
        var scope = added.Community == Community.Folder ? _known : _live;
        added.Expected.ShouldBe(scope.GetValueOrDefault(added.EntryId)?.Number ?? 0);
        scope[added.EntryId] = new Revision(added.Community, added.EntryId, added.Expected + 1, added.Text, added.Act, added.Actor, Instant.MinValue, "") { BaseHash = added.BaseHash };
    }

    private string State()
    {
        var live = _live.GetValueOrDefault(Id);
        return (live?.Text ?? "-") + (_known.GetValueOrDefault(Id) is { } known && FolderMemory.Waits(known, live) ? "!" : "");
    }
}
