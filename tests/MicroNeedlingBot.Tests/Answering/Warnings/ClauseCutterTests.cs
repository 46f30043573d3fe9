using MicroNeedlingBot.Answering.Warnings;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Warnings;

public sealed class ClauseCutterTests
{
    [Theory]
    [InlineData("no fever but there is pus", "no fever / but there is pus")]
    [InlineData("red and hot and my cheek hurts", "red and hot / and my cheek hurts")]
    [InlineData("no pus, heat or fever", "no pus heat or fever")]
    [InlineData("no fever, it oozes", "no fever / it oozes")]
    [InlineData("First. Second! Third? Fourth\nFifth", "first // second // third // fourth // fifth")]
    [InlineData("38.5 and 1.5mm", "38 5 and 1 5mm")]
    [InlineData("to avoid: pus", "to avoid / pus")]
    [InlineData("ok \U0001F600 pus", "ok // pus")]
    [InlineData("fine - it oozes", "fine / it oozes")]
    [InlineData("patch-test", "patch test")]
    [InlineData("so swollen", "so swollen")]
    [InlineData("", "")]
    [InlineData("?!?", "")]
    public void A_message_is_cut_into_sentences_and_clauses(string text, string expected) => Show(text).ShouldBe(expected);

    private static string Show(string text)
    {
        var message = ClauseCutter.Cut(text);
        var shown = message.Words.Select((word, i) => i == 0 ? word
            : message.Sentences[i] != message.Sentences[i - 1] ? "// " + word
            : message.Clauses[i] != message.Clauses[i - 1] ? "/ " + word
            : word);
        return string.Join(' ', shown);
    }
}
