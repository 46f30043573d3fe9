using System.Text;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.IntegrationTests.Moderation;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>A moderator sends a file with <c>/faq import</c>.</summary>
public sealed class ImportFormTests
{
    private const string Mia = "dm-mia@glow";

    private const string Three = """
        question,answer,phrasings,topic
        Where is your studio?,In the old mill.,where do I find you|what is your address,studio
        Who has the key?,
        Is there parking at the mill?,Behind the mill.,where can I park my car,studio
        Can I bring my dog?,"Yes, on a lead.",are dogs allowed,studio

        """;

    [Fact]
    public async Task The_summary_counts_and_names_what_is_refused_and_a_no_saves_nothing()
    {
        await using var world = await WithModeratorAsync();

        var summary = await SendAsync(world, Three);
        var no = await world.SayAsync("mia", Mia, "no");

        summary.ShouldStartWith("3 new, 1 refused.\nNew:\n- Where is your studio? (studio/");
        summary.ShouldContain("\nRefused:\n- line 3: A row needs a question and an answer.");
        summary.ShouldContain("Save the rest?");
        no.ShouldStartWith("All right, nothing was saved.");
        (await RevisionsAsync(world)).ShouldBeEmpty();
        (await world.AskingAsync("mia", Mia)).ShouldBe("");
    }

    [Fact]
    public async Task A_long_file_names_its_first_ten_and_says_how_many_more()
    {
        await using var world = await WithModeratorAsync();
        var rows = Enumerable.Range(1, 12).Select(number => $"Where is bell number {number}?,In tower {number}.,,club");

        var summary = await SendAsync(world, "question,answer,phrasings,topic\n" + string.Join('\n', rows));

        summary.ShouldContain("\n- Where is bell number 10? (club/");
        summary.ShouldNotContain("bell number 11? (club/");
        summary.ShouldContain("\n- and 2 more\n");
    }

    [Fact]
    public async Task A_yes_saves_all_of_it_for_that_community_in_one_transaction()
    {
        await using var world = await WithModeratorAsync();
        await SendAsync(world, Three);
        await world.Storage.RunAsync("CREATE TRIGGER third BEFORE INSERT ON entry_revision WHEN (SELECT COUNT(*) FROM entry_revision) = 2 BEGIN SELECT RAISE(ABORT, 'no'); END");

        await Should.ThrowAsync<StorageFaultException>(() => world.SayAsync("mia", Mia, "yes"));
        (await RevisionsAsync(world)).ShouldBeEmpty();

        await world.Storage.RunAsync("DROP TRIGGER third");
        (await world.SayAsync("mia", Mia, "yes")).ShouldStartWith("Saved: 3 new, 0 changed.");
        var saved = await RevisionsAsync(world);
        saved.Count.ShouldBe(3);
        saved.ShouldAllBe(row => row.StartsWith($"{world.Community("glow").Id} studio/"));
        (await SendAsync(world, Three)).ShouldStartWith("3 the same as before, 1 refused.");
    }

    [Fact]
    public async Task What_changed_since_the_summary_is_shown_again_before_it_is_saved()
    {
        await using var world = await WithModeratorAsync();
        await SendAsync(world, Three);
        await world.Storage.EditAsync(world.Community("glow").Id, "studio/hours", 0, "---\nquestion: When are you open?\n---\nAt noon.\n");

        (await world.SayAsync("mia", Mia, "yes")).ShouldStartWith("Something was changed meanwhile. This is how it stands now:\n3 new, 1 refused.");
        (await RevisionsAsync(world)).Count.ShouldBe(1);
        (await world.SayAsync("mia", Mia, "yes")).ShouldStartWith("Saved: 3 new");
    }

    [Theory]
    [InlineData("\n\n=== studio/one\n---\nquestion: Where is your studio?\nfoo: bar\n---\nHere.\n", "line 6:")]
    [InlineData("\n\nquestion,answer\nWhere is your studio?,\n", "line 4:")]
    public async Task Lines_are_counted_from_the_top_of_the_file_as_it_was_sent(string text, string line)
    {
        await using var world = await WithModeratorAsync();

        (await SendAsync(world, text)).ShouldContain($"- {line}");
    }

    [Fact]
    public async Task Files_over_the_limits_are_refused_whole()
    {
        await using var world = await WithModeratorAsync();

        (await world.SayAsync("mia", Mia, "/faq import", new AttachedFile("a.csv", new byte[AttachedFile.MostBytes + 1]))).ShouldStartWith("The file is larger than 1 MB. Cut it into several. Nothing was saved.");
        (await SendAsync(world, Table(301))).ShouldStartWith("There are 301 entries in that file; 300 are the most. Cut it into several. Nothing was saved.");

        (await world.AskingAsync("mia", Mia)).ShouldBe("");
        (await RevisionsAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_community_never_gets_more_entries_than_it_may_have()
    {
        await using var world = await WithModeratorAsync();
        await world.Storage.EditAsync(world.Community("glow").Id, "studio/hours", 0, "---\nquestion: When are you open?\n---\nAt noon.\n");

        (await SendAsync(world, Table(300))).ShouldContain("That makes more than 300 entries, and that is as many as I can keep for a community. Nothing was saved.");
        (await RevisionsAsync(world)).Count.ShouldBe(1);

        (await SendAsync(world, Table(299))).ShouldStartWith("299 new.");
        (await world.SayAsync("mia", Mia, "yes")).ShouldStartWith("Saved: 299 new");
        (await RevisionsAsync(world)).Count.ShouldBe(300);
    }

    private static async Task<ChatWorld> WithModeratorAsync()
    {
        var world = await ChatWorld.OpenAsync();
        world.Appoint("mia", "glow");
        return world;
    }

    private static Task<string> SendAsync(ChatWorld world, string text) =>
        world.SayAsync("mia", Mia, "/faq import", new AttachedFile("studio.csv", Encoding.UTF8.GetBytes(text)));

    /// <summary>More phrasings than are tried, so that no trial is waited for.</summary>
    private static string Table(int rows) =>
        "question,answer,phrasings,topic\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"What is in locker {row}?,Towel {row}.,locker {row} please|open locker {row},lockers\n"));

    private static Task<List<string>> RevisionsAsync(ChatWorld world) => world.Storage.RowsAsync("SELECT community_id, entry_id FROM entry_revision ORDER BY entry_id, number");
}
