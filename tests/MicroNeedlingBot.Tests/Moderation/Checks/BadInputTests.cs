using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;
using MicroNeedlingBot.Tests.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Checks;

/// <summary>Each kind of bad input: an error or a warning that names its rule and tells the fix, and the form is kept.</summary>
public sealed class BadInputTests
{
    private readonly ModerationWorld _world = new();

    [Fact]
    public async Task An_empty_question_and_an_empty_answer_are_asked_for()
    {
        (await _world.SayAsync("/faq add question:   answer:  topic:glow")).ShouldStartWith("What is the question");
        (await _world.SayAsync("Is it open?")).ShouldStartWith("What is the answer");
        _world.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task Five_thousand_characters_don_t_fit_one_message() =>
        await RefusedAsync(string.Concat(Enumerable.Repeat("wait a day. ", 416)), "answer-too-long", "Cut it down");

    [Fact]
    public async Task More_than_five_thousand_characters_are_not_looked_at() =>
        await RefusedAsync(new string('x', 5_001), "too-long", "Make it shorter");

    [Fact]
    public async Task A_null_byte_is_named() => await RefusedAsync("Wait\0 a day.", "hidden-character", "a null byte");

    [Fact]
    public async Task A_sign_that_turns_the_direction_is_named() => await RefusedAsync("Wait \u202etxt.exe", "hidden-character", "Type the text by hand");

    [Theory]
    [InlineData("Ask @everyone.")]
    [InlineData("Ask @here now.")]
    [InlineData("Ask <@123456789>.")]
    [InlineData("Ask <@&123456789>.")]
    [InlineData("Ask @glowteam.")]
    public async Task Nobody_can_be_called(string answer) => await RefusedAsync(answer, "mention", "without the @");

    [Theory]
    [InlineData("Look at [the page](https://nhs.uk.evil.example/login).", "link-host")]
    [InlineData("Look at evil-glow.com for more.", "link-host")]
    [InlineData("Look at https://nhs.uk@evil.com/.", "look-alike")]
    [InlineData("Look at https://xn--nhs-9ta.uk/.", "look-alike")]
    [InlineData("Look at раypal.com.", "look-alike")]
    [InlineData("Look at [nhs.uk](https://evil.com).", "link-text")]
    [InlineData("Look at [this](javascript:alert(1)).", "link")]
    [InlineData("Look at [this](data:text/html,x).", "link")]
    [InlineData("Join t.me/glowgroup today.", "link-host")]
    public async Task A_phishing_link_is_refused(string answer, string rule) => await RefusedAsync(answer, rule, "link");

    [Theory]
    [InlineData("<b>Wait a day")]
    [InlineData("Wait <script>alert(1)</script>.")]
    [InlineData("</div>Wait.")]
    public async Task Broken_html_is_refused(string answer) => await RefusedAsync(answer, "html", "out; **two stars** make bold");

    [Fact]
    public async Task Each_tag_is_named() =>
        (await AddAsync("Wait <b>a day</b> and <i>rest</i>.")).ShouldContain("“<b>”, “</b>”, “<i>”, “</i>” look like HTML");

    [Fact]
    public async Task An_open_code_block_is_refused() => await RefusedAsync("Wait ``` a day.", "unbalanced-fence", "Take it out");

    [Theory]
    [InlineData("I see pus and my face is hot.")]
    [InlineData("There is pus on my skin.")]
    public async Task An_alarm_about_oneself_is_no_answer(string answer) => await WarnedAsync(answer, "warning-sign");

    [Fact]
    public async Task Advice_about_an_alarm_is_fine() => (await AddAsync("With pus, see a doctor.")).ShouldNotContain("[warning-sign]");

    [Fact]
    public async Task The_preview_says_where_platforms_differ()
    {
        var said = await AddAsync("Most of us like it:\n- it soaks in\n- it is light");

        said.ShouldContain("On Telegram, which has no lists: lines such as “• it soaks in” / “• it is light”.");
        (await AddAsync("Most of us like it.")).ShouldNotContain("On Discord:");
    }

    [Fact]
    public async Task The_preview_says_when_discord_needs_a_card() =>
        (await AddAsync(string.Concat(Enumerable.Repeat("wait a day. ", 150)))).ShouldContain("On Discord: in a card");

    [Theory]
    [InlineData("Wait **a day.", "unbalanced-mark")]
    [InlineData("Wait `a day.", "unbalanced-mark")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "unrenderable")]
    [InlineData("# Wait\n\na day", "unrenderable")]
    [InlineData("> Wait a day.", "unrenderable")]
    public async Task Broken_markdown_and_backticks_are_warned_of(string answer, string rule) => await WarnedAsync(answer, rule);

    [Fact]
    public async Task A_thousand_lines_are_not_looked_at() => await RefusedAsync(string.Join('\n', Enumerable.Repeat("a", 1_001)), "too-many-lines", "Make it shorter");

    [Fact]
    public async Task A_duplicate_in_other_words_leads_to_the_entry_that_there_is()
    {
        _world.Trial = TrialOutcome.Nothing with { Near = [new NearEntry(SampleKnowledge.Entry("before/retinoids"), 0.91)] };

        var said = await AddAsync("Two days before.");

        said.ShouldContain("This looks like before/retinoids (“When do I stop retinol?”), 0.91. Edit that one instead? [near-duplicate]");
        await _world.SayAsync(_world.Press("Edit before/retinoids instead"));
        await _world.SayAsync("keep");
        await _world.SayAsync("none");
        await _world.SayAsync("save anyway");
        _world.Written.Single().EntryId.ShouldBe("before/retinoids");
        _world.Written[0].Text.ShouldNotBeNull().ShouldContain("Is the serum any good?");
    }

    [Fact]
    public async Task Another_language_is_warned_of() => await WarnedAsync("Nach einer Sitzung muss man die Haut nicht mit Seife waschen und warten.", "other-language");

    [Fact]
    public async Task Only_emoji_are_refused() => await RefusedAsync("🙂🙂🙂", "no-words", "Write it in words");

    [Theory]
    [InlineData("It is guaranteed to cure acne.", "promise")]
    [InlineData("It has no side effects.", "promise")]
    [InlineData("Take 400 mg of ibuprofen.", "dose")]
    [InlineData("Take ibuprofen twice a day.", "dose")]
    public async Task A_promise_and_a_dose_are_warned_of(string answer, string rule) => await WarnedAsync(answer, rule);

    [Theory]
    [InlineData("Use a 0.5 mm roller, e.g. once a month. It is <3 minutes of work (5 * 3).")]
    [InlineData("Ask Dr. Ann at the desk, 👩‍⚕️ she knows.")]
    [InlineData("Healing time differs: there is no cure time that fits all.")]
    public async Task Plain_answers_raise_no_finding(string answer) => (await AddAsync(answer)).ShouldEndWith("  1  Save\n  2  Change something\n  3  Cancel");

    [Fact]
    public async Task Phrasings_that_would_get_another_answer_are_listed()
    {
        _world.Trial = TrialOutcome.Nothing with { Stolen = [new MovedPhrasing("tret before", "before/retinoids", "glow/serum-good")] };

        (await AddAsync("Yes, it is.")).ShouldContain("1 known phrasing would get another answer than now: “tret before” (before/retinoids → glow/serum-good). [other-answer]");
        (await _world.SayAsync("save")).ShouldStartWith("There are warnings above.");
        _world.Written.ShouldBeEmpty();
        (await _world.SayAsync("save anyway")).ShouldStartWith("Saved as glow/serum-good");
    }

    private Task<string> AddAsync(string answer) => _world.SayAsync($"/faq add question:Is the serum any good? answer:{answer} also:serum | good serum | which serum topic:glow reason:-");

    private async Task RefusedAsync(string answer, string rule, string fix)
    {
        var said = await AddAsync(answer);
        said.ShouldContain(rule);
        said.ShouldContain(fix);
        var after = await _world.SayAsync("save anyway");
        _world.Written.ShouldBeEmpty();

        // What was too much to be looked at is asked for again at once.
        if (!after.Contains("What is the answer?", StringComparison.Ordinal))
        {
            await _world.SayAsync("change answer");
        }

        await _world.SayAsync("Most of us like it.");
        (await _world.SayAsync("save")).ShouldStartWith("Saved as glow/serum-good");
        _world.Written.Single().Text.ShouldNotBeNull().ShouldSatisfyAllConditions(text => text.ShouldContain("which serum"), text => text.ShouldEndWith("---\nMost of us like it.\n"));
    }

    private async Task WarnedAsync(string answer, string rule)
    {
        var said = await AddAsync(answer);
        said.ShouldContain($"[{rule}]");
        said.ShouldContain("Save anyway");
        await _world.SayAsync("save");
        _world.Written.ShouldBeEmpty();
        (await _world.SayAsync("save anyway")).ShouldStartWith("Saved as glow/serum-good");
    }
}
