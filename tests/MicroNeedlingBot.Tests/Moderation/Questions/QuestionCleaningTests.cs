using MicroNeedlingBot.Moderation.Questions;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Moderation.Questions;

public sealed class QuestionCleaningTests
{
    [Theory]
    [InlineData("hey @Anna can I use tretinoin?", "hey can I use tretinoin?")]
    [InlineData("<@123456789012345678> and <@!99> <@&5> in <#7> what needle <:ouch:8> at <t:1700000000:R>?", "and in what needle at?")]
    [InlineData("@everyone is 0.5 mm too deep?", "is 0.5 mm too deep?")]
    [InlineData("is https://evil.example/x?id=1 any good, or www.other.example?", "is any good, or")]
    [InlineData("is this [serum](https://shop.example/a) ok", "is this serum ok")]
    [InlineData("found it on shop.example.com/x and glow.co.uk, safe?", "found it on and, safe?")]
    [InlineData("write me at anna.b+skin@mail.example.org please, does it hurt", "write me at please, does it hurt")]
    [InlineData("call +44 20 7946 0958 or (555) 123-4567 or 0170/1234567, how long is it red", "call or or, how long is it red")]
    [InlineData("my id is 123456789012345678 and anna#1234, can I swim", "my id is and, can I swim")]
    [InlineData("order 3f2504e0-4f89-11d3-9a0c-0305e82c3301 came broken", "order came broken")]
    [InlineData("my session is at 14:30, can I eat at 2pm or 10:15 a.m. before", "my session is, can I eat or before")]
    [InlineData("which of 0.25 0.5 1.0 1.5 mm, and is 24.12.2026 too soon", "which of 0.25 0.5 1.0 1.5 mm, and is 24.12.2026 too soon")]
    [InlineData("a\0b\u202Ec\u200Bd\u001b[31m why\nnow", "abcd 31m why now")]
    [InlineData("can I swim at 5 o'clock or at half past five, 17h30, quarter to 6 today?", "can I swim or, today?")]
    [InlineData("zoe (at) x.com asks, or zoe [at] mail (dot) com, does it hurt", "asks, or, does it hurt")]
    [InlineData("Call me Zoe, can I swim?", "can I swim?")]
    [InlineData("My name is Zoe Smith and does it hurt?", "and does it hurt?")]
    [InlineData("I'm Zoe, can I swim? I’m Zoe Can I run?", "can I swim? Can I run?")]
    [InlineData("Dr. Miller's advice, by Dr Jane Miller, Mr Smith, Mrs. Smith and Ms X-Ray: is it safe?", "a doctor's advice, by a doctor, somebody, somebody and somebody: is it safe?")]
    public void What_tells_of_a_person_goes_and_the_question_stays(string written, string kept) =>
        QuestionCleaning.Clean(written).ShouldBe(kept);

    [Theory]
    [InlineData("Is the Dr. Pen M8 or Dr Pen better?")]
    [InlineData("I'm Asian and I'm Not sure, I'm Using tretinoin, I'm sore")]
    [InlineData("Can I shave my five o'clock shadow, a quarter to half of it, my dr said no")]
    [InlineData("They call me before my session, is 24h enough?")]
    public void Words_that_only_look_like_names_or_times_stay(string written) => QuestionCleaning.Clean(written).ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("   \u200b ")]
    [InlineData("@anna")]
    [InlineData("https://example.org 123456 😀 ???")]
    public void Where_no_question_is_left_nothing_is(string written) => QuestionCleaning.Clean(written).ShouldBeEmpty();

    [Fact]
    public void A_long_one_ends_at_a_word_within_the_limit()
    {
        var kept = QuestionCleaning.Clean(string.Concat(Enumerable.Repeat("can I swim ", 400)));

        kept.Length.ShouldBeLessThanOrEqualTo(QuestionCleaning.Longest);
        kept.ShouldEndWith("…");
        kept[..^1].Split(' ')[^1].ShouldBeOneOf("can", "I", "swim");
    }

    [Fact]
    public void Emoji_are_never_cut_in_two() =>
        QuestionCleaning.Clean("why " + string.Concat(Enumerable.Repeat("😀", 300)) + "x").EnumerateRunes().ShouldNotContain(rune => rune.Value == 0xFFFD);

    [Theory]
    [InlineData("a@b.c@d.e x 12 34 @ann@bob <<@1>@1> 5:5:5:5 +1 2 3 4 5 6 7 8")]
    [InlineData("[[x](y)](z) www.www.www. 1234567890123 at 1:00:00:00pm")]
    [InlineData("I'm I'm Zoe Zoe, call me Dr. Miller at 5 o'clock (at) half past my name is Mr Smith")]
    public void Cleaning_again_changes_nothing(string written)
    {
        var once = QuestionCleaning.Clean(written);

        QuestionCleaning.Clean(once).ShouldBe(once);
    }
}
