using MicroNeedlingBot.Answering.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Text;

public class TokeniserTests
{
    [Fact]
    public void Contractions_are_written_out_and_accents_taken_off() =>
        Tokeniser.Tokens("What\u2019s OK, I'm at the caf\u00e9 for 50%?").ShouldBe(["what", "is", "ok", "i", "am", "at", "the", "cafe", "for", "50", "%"]);

    [Theory]
    [InlineData("sun\ufffecream")]
    [InlineData("sun\ud83dcream")]
    [InlineData("sun\0cream")]
    public void Characters_that_mean_nothing_separate_words(string text) => Tokeniser.Tokens(text).ShouldBe(["sun", "cream"]);
}
