using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>An owner edits an answer in the console chat, its file changes too, and the next start finds both.</summary>
public sealed class ConflictChatTests
{
    private const string Id = "before/retinoids";
    private const string OfChat = "Stop it for three days.";
    private const string OfFile = "Stop retinol **four days** before the session.";

    [Fact]
    public async Task The_next_start_says_so_and_shows_both_texts_with_chats_live()
    {
        using var place = await WithConflictAsync();

        var said = await place.ChatAsync("/as owner", "/faq conflicts", $"/faq show {Id}");

        said.Error.ShouldBe($"Edited in chat, and its file changed too: {Id}. Chat's text stays live until an owner settles it with /faq conflicts.\n");
        said.Output.ShouldContain($"\n{OfChat}\n");
        said.Output.ShouldContain($"\n{OfFile}\n");
        said.Output[said.Output.LastIndexOf("When do I have to stop", StringComparison.Ordinal)..].ShouldContain(OfChat);
    }

    [Theory]
    [InlineData("1", "its file", OfFile)]
    [InlineData("2", "chat", OfChat)]
    public async Task Whichever_is_kept_goes_live_for_good_and_history_has_both(string choice, string kept, string live)
    {
        using var place = await WithConflictAsync();

        var said = await place.ChatAsync("/as owner", "/faq conflicts", choice, $"/faq history {Id}", "/faq conflicts");
        var later = await place.ChatAsync("/as owner", "/faq conflicts", $"/faq show {Id}", $"/faq history {Id}");

        said.Output.ShouldContain($"Settled: {Id} stays as {kept} has it.");
        var history = said.Output[said.Output.IndexOf("History of", StringComparison.Ordinal)..];
        history.ShouldContain("for three days.");
        history.ShouldContain("four days");
        history.ShouldContain("There is no conflict");
        later.Error.ShouldBe("");
        later.Output.ShouldContain("There is no conflict");
        later.Output.ShouldContain($"\n{live.Replace("**", "", StringComparison.Ordinal)}\n");
        (await place.RunAsync("knowledge", "export", place["out"], "--console")).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(place[$"out/{Id}.md"], TestContext.Current.CancellationToken)).ShouldEndWith($"{live}\n");
    }

    [Fact]
    public async Task The_other_text_can_be_brought_back_from_history()
    {
        using var place = await WithConflictAsync();

        await place.ChatAsync("/as owner", "/faq conflicts", "2");
        await place.ChatAsync("/as owner", $"/faq undo {Id} 3", "-", "yes");

        (await place.RunAsync("knowledge", "export", place["out"], "--console")).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(place[$"out/{Id}.md"], TestContext.Current.CancellationToken)).ShouldEndWith($"{OfFile}\n");
    }

    private static async Task<BotPlace> WithConflictAsync()
    {
        var place = new BotPlace();
        (await place.ChatAsync("/as owner", $"/faq edit {Id} answer: {OfChat}", "-", "yes")).Output.ShouldContain($"Saved as {Id}, revision 2");
        place.Change($"{Id}.md", "**48 hours**", "**four days**");
        return place;
    }
}
