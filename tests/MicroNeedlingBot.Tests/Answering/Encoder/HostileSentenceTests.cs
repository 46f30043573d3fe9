using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Encoder;

public class HostileSentenceTests
{
    [Theory]
    [InlineData("\ud83d")]
    [InlineData("\ude00\ud83d")]
    [InlineData("half a smile \ud83d at the end \ud83d")]
    [InlineData("\0\0\0")]
    [InlineData("\ufffe")]
    [InlineData("non\uffffcharacters\ufdd0 and \U0010ffff")]
    [InlineData("\u202eright to left\u202c \u2066isolated\u2069")]
    [InlineData("\u200b\u200c\u200d\u2060\ufeff")]
    [InlineData("\ufdfa\ufdfa\ufdfa")]
    [InlineData("\r\n\u2028\u2029\u0085")]
    public void Any_text_gives_a_vector_of_length_1(string text) => ShouldHaveLength1(text);

    [Theory]
    [InlineData("a")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ufdfa")]
    [InlineData("e\u0301\u0301\u0301")]
    [InlineData("when can i wear make-up again? ")]
    public void A_hundred_thousand_characters_are_cut_to_a_beginning(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));

        ShouldHaveLength1(text);
        SharedEncoder.Tokens(text).Count.ShouldBeLessThan(40_000);
    }

    [Fact]
    public void A_cut_through_the_middle_of_a_character_does_no_harm()
    {
        for (var before = 0; before < 4; before++)
        {
            ShouldHaveLength1(new string('x', before) + string.Concat(Enumerable.Repeat("\ud83d\ude00", 2_000)));
        }
    }

    private static void ShouldHaveLength1(string text) =>
        SharedEncoder.Encode(text).Sum(x => (double)x * x).ShouldBe(1, 1e-5);
}
