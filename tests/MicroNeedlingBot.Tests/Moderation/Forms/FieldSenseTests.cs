using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Forms;

/// <summary>A field that is asked for takes what can be its answer; all else is asked for again, with the form kept.</summary>
public sealed class FieldSenseTests
{
    private readonly ModerationWorld _world = new();

    [Theory]
    [InlineData("1")]
    [InlineData("no")]
    [InlineData("keep")]
    [InlineData("OK.")]
    [InlineData("Which hat do you mean?")]
    public async Task What_is_no_answer_is_asked_for_again(string typed)
    {
        await _world.SayAsync("/faq add Which hat is best?");

        var said = await _world.SayAsync(typed);

        said.ShouldContain("(rule no-answer)");
        said.ShouldContain("What is the answer?");
        await _world.SayAsync("A straw hat.");
        await _world.SayAsync("none");
        await _world.SayAsync("club");
        var preview = await _world.SayAsync("none");
        preview.ShouldContain("Which hat is best?");
        preview.ShouldContain("A straw hat.");
        preview.ShouldContain("club/which-hat-best (a new topic)");
    }

    [Theory]
    [InlineData("It is a plain sentence, no topic.")]
    [InlineData("none")]
    public async Task A_sentence_or_a_number_is_no_topic(string typed)
    {
        await _world.SayAsync("/faq add Which hat is best? answer:A straw hat. also:none");

        var said = await _world.SayAsync(typed);

        said.ShouldContain("(rule bad-topic)");
        said.ShouldContain("Which topic does it belong to?");
        said.ShouldContain("  1  ");
        (await _world.SayAsync("club")).ShouldStartWith("Why?");
    }

    [Theory]
    [InlineData("keep")]
    public async Task A_word_for_a_button_is_no_phrasing(string typed)
    {
        await _world.SayAsync("/faq add Which hat is best? answer:A straw hat.");

        var said = await _world.SayAsync(typed);

        said.ShouldContain("(rule no-phrasing)");
        said.ShouldContain("  1  None");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u200b ")]
    public async Task Nothing_is_told_by_its_rule(string typed)
    {
        await _world.SayAsync("/faq add Which hat is best?");

        var said = await _world.SayAsync(typed);

        said.ShouldContain("(rule empty)");
        said.ShouldContain("What is the answer?");
    }

    [Fact]
    public async Task What_is_too_long_comes_back_in_its_field()
    {
        var tooLong = string.Concat(Enumerable.Repeat("wait a day. ", 500));
        await _world.SayAsync("/faq add Which hat is best?");

        var said = await _world.SayAsync(tooLong);

        said.ShouldContain("The answer has 5999 characters; I read 5000 at most (rule too-long).");
        said.ShouldContain(tooLong.Trim());
        said.ShouldContain("What is the answer?");
        await _world.SayAsync("keep");
        await _world.SayAsync("none");
        await _world.SayAsync("club");
        var preview = await _world.SayAsync("none");
        preview.ShouldContain("[answer-too-long]");
        (await _world.SayAsync(_world.Press("Change the answer"))).ShouldContain(tooLong.Trim());
    }

    [Fact]
    public async Task Each_refused_field_is_named_and_none_is_lost()
    {
        var lines = string.Join('\n', Enumerable.Repeat("a", 1_200));

        var said = await _world.SayAsync($"/faq add Which hat is best? answer:{lines}\ntopic:this is a whole sentence");

        said.ShouldContain("(rule too-many-lines)");
        said.ShouldContain("“this is a whole sentence” is no topic");
        said.ShouldContain("Answer now:");
    }

    [Theory]
    [InlineData("sun hat | - sun hat")]
    [InlineData("- sun hat | sun hat")]
    public async Task A_phrasing_that_is_taken_out_as_it_is_added_stays_out(string also) =>
        (await _world.SayAsync($"/faq add Which hat is best? answer:A straw hat. also:{also} | - cap | beach hat topic:club reason:-")).ShouldContain("2 other phrasings");

    [Fact]
    public async Task Help_says_that_prose_is_taken_as_it_comes()
    {
        await _world.SayAsync("/faq add Which hat is best?");

        (await _world.SayAsync("help")).ShouldStartWith("What you write now is taken as your answer");
    }
}
