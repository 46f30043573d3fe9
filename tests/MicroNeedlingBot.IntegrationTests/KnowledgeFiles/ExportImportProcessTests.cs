using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.KnowledgeFiles;

/// <summary>The verbs <c>knowledge export</c> and <c>knowledge import</c> of the built program.</summary>
public sealed class ExportImportProcessTests
{
    private static string Shipped => Path.Combine(ShippedKnowledge.Root, "knowledge");

    [Fact]
    public async Task The_shipped_folder_comes_back_byte_by_byte()
    {
        using var place = new BotPlace(Shipped);

        var export = await place.RunAsync("knowledge", "export", place["out"]);
        var import = await place.RunAsync("knowledge", "import", place["out"]);
        var again = await place.RunAsync("knowledge", "export", place["again"]);

        (export.ExitCode, again.ExitCode, import.ExitCode).ShouldBe((0, 0, 0), export.Error + import.Error + again.Error);
        BotPlace.Files(place["out"]).ShouldBe(BotPlace.Files(Shipped));
        BotPlace.Files(place["again"]).ShouldBe(BotPlace.Files(Shipped));
        import.Output.ShouldMatch(@"^0 new, 0 changed, \d+ unchanged, 0 in conflict\.\n$");
    }

    [Fact]
    public async Task An_import_counts_and_takes_what_is_new_and_what_changed()
    {
        using var place = new BotPlace();
        await place.RunAsync("knowledge", "export", place["out"]);
        BotPlace.Replace(place["out/after/make-up.md"], "**24 hours**", "**two days**");
        await File.WriteAllTextAsync(place["out/after/pool.md"], "---\nquestion: When may I swim?\n---\nAfter three days.\n", TestContext.Current.CancellationToken);

        var import = await place.RunAsync("knowledge", "import", place["out"]);
        var export = await place.RunAsync("knowledge", "export", place["again"]);

        (import.ExitCode, import.Output, import.Error).ShouldBe((0, "1 new, 1 changed, 1 unchanged, 0 in conflict.\n", ""));
        (export.ExitCode, export.Output).ShouldBe((0, $"3 entries written to {place["again"]}.\n"));
        BotPlace.Files(place["again"]).ShouldBe(BotPlace.Files(place["out"]));
    }

    [Fact]
    public async Task A_conflict_ends_with_one_and_overwrite_takes_the_folders_text()
    {
        using var place = new BotPlace();
        await place.ChatAsync("/as owner", "/faq edit after/make-up answer: Leave it off for a week.", "-", "yes");
        await place.RunAsync("knowledge", "export", place["out"], "--console");
        BotPlace.Replace(place["out/after/make-up.md"], "a week", "two days");

        var import = await place.RunAsync("knowledge", "import", place["out"], "--console");
        var forced = await place.RunAsync("knowledge", "import", place["out"], "--console", "--overwrite");

        import.ExitCode.ShouldBe(1);
        import.Lines.ShouldBe(
        [
            "after/make-up: conflict: it was edited in chat and reads otherwise here. Chat's text stays; --overwrite takes this one.",
            "0 new, 0 changed, 1 unchanged, 1 in conflict.",
        ]);
        (forced.ExitCode, forced.Output).ShouldBe((0, "0 new, 1 changed, 1 unchanged, 0 in conflict.\n"));
    }

    [Fact]
    public async Task Entries_of_a_community_are_moved_to_another_one()
    {
        using var place = new BotPlace();
        await place.ChatAsync(
            "/as moderator Ann of Glow", "/as moderator Bo of Pore", "/as owner", "/communities approve Glow", "/communities approve Pore",
            "/as moderator Ann of Glow", "/faq add question: Can I swim? answer: After three days. topic: after also: is the pool fine", "-", "yes");

        var export = await place.RunAsync("knowledge", "export", place["out"], "--console", "--community", "glow");
        var import = await place.RunAsync("knowledge", "import", place["out"], "--console", "--community", "Pore");
        var again = await place.RunAsync("knowledge", "export", place["again"], "--console", "--community", "Pore");
        var nobody = await place.RunAsync("knowledge", "export", place["no"], "--console", "--community", "Elsewhere");

        (export.ExitCode, export.Output).ShouldBe((0, $"1 entry written to {place["out"]}.\n"), export.Error);
        (import.ExitCode, import.Output).ShouldBe((0, "1 new, 0 changed, 0 unchanged, 0 in conflict.\n"), import.Error);
        again.ExitCode.ShouldBe(0);
        var files = BotPlace.Files(place["out"]);
        files.ShouldHaveSingleItem().ShouldStartWith("after/");
        BotPlace.Files(place["again"]).ShouldBe(files);
        nobody.ExitCode.ShouldBe(2);
        nobody.Error.ShouldStartWith("No community is called Elsewhere. There are Glow (1), Pore (2).");
        (await place.ChatAsync("/as member of Pore", "can i swim?", "1")).Output.ShouldContain("After three days.");
    }

    [Fact]
    public async Task A_bad_file_is_named_with_its_line_and_nothing_is_saved()
    {
        using var place = new BotPlace();
        await place.RunAsync("knowledge", "export", place["out"]);
        BotPlace.Replace(place["out/after/make-up.md"], "**24 hours**", "**two days**");
        BotPlace.Replace(place["out/before/retinoids.md"], "kind: entry", "kind: bogus");

        var import = await place.RunAsync("knowledge", "import", place["out"]);
        await place.RunAsync("knowledge", "export", place["again"]);

        (import.ExitCode, import.Output).ShouldBe((1, ""));
        import.Error.ShouldStartWith("before/retinoids.md:2: error unknown-kind:");
        import.Error.ShouldEndWith($"{place["out"]} has 1 error: nothing was imported. Correct them and run again.\n");
        BotPlace.Files(place["again"]).ShouldBe(BotPlace.Files(place.Knowledge));
    }
}
