using System.Text.Json;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Inline;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Inline;

public sealed class InlineAnswersTests
{
    [Fact]
    public void The_likeliest_answer_comes_first_with_its_question_and_its_source()
    {
        var first = Of("when can i wear make-up again after a session?").Results[0];

        first.Title.ShouldBe("When can I wear make-up again after a session?");
        first.InputMessageContent.MessageText.ShouldStartWith(first.Title + "\n");
        first.InputMessageContent.MessageText.ShouldContain(first.Description!);
        first.InputMessageContent.MessageText.ShouldContain("\n\nSource: the guide, After a session");
        var bold = first.InputMessageContent.Entities!.First(entity => entity.Type is "bold");
        first.InputMessageContent.MessageText.Substring(bold.Offset, bold.Length).ShouldBe(first.Title);
    }

    [Theory]
    [InlineData("vitamin c")]
    [InlineData("sunscreen")]
    [InlineData("can i wear mascara tomorrow")]
    public void Telegram_takes_the_results(string query)
    {
        var answer = Of(query).To("838271650011");

        answer.Results.Count.ShouldBeInRange(1, 10);
        answer.Results.Select(result => result.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(answer.Results.Count);
        answer.Results.ShouldAllBe(result => result.Id.Length == 16 && result.Title.Length > 0 && result.Description!.Length <= 200);
        answer.Results.ShouldAllBe(result => result.InputMessageContent.MessageText.Length <= 4096 && result.ReplyMarkup == null);
        (answer.CacheTime, answer.IsPersonal, answer.Button).ShouldBe((60, false, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u200b ")]
    [InlineData("who wins the football match tonight")]
    public void Where_nothing_fits_there_is_a_way_into_the_private_chat(string query)
    {
        var answer = Of(query).To("1");

        JsonSerializer.Serialize(answer, WireJson.Default.AnswerInlineQuery)
            .ShouldBe("""{"inline_query_id":"1","results":[],"cache_time":60,"is_personal":false,"button":{"text":"Ask me in private","start_parameter":"ask"}}""");
    }

    [Fact]
    public void A_warning_sign_has_its_fixed_reply_and_nothing_beside_it()
    {
        var answer = Of("i can't breathe and my face is swelling");

        var only = answer.Results.ShouldHaveSingleItem();
        only.Title.ShouldBe("Please read this first");
        only.InputMessageContent.MessageText.ShouldContain("emergency");
        answer.Button.ShouldBeNull();
    }

    [Theory]
    [InlineData("when can i wear make-up again after a session?")]
    [InlineData("make-up after a session")]
    public void A_result_keeps_its_id_whatever_is_typed_for_it(string query) =>
        Of(query).Results.ShouldContain(result => result.Id.Equals("8591724deaca8319", StringComparison.Ordinal) && result.Title.StartsWith("When can I wear make-up", StringComparison.Ordinal));

    [Theory]
    [InlineData("inline-sunscreen", "sunscreen")]
    [InlineData("inline-make-up", "can i put make-up on tomorrow?")]
    public void The_offer_reads_as_written(string name, string query)
    {
        var path = Path.Combine(ShippedKnowledge.Root, "tests", "transcripts", "telegram-rendering", name + ".txt");

        var drawn = string.Concat(Of(query).Results.Select(result => $"{result.Title}\n  {result.Description}\n"));

        drawn.ShouldBe(File.ReadAllText(path), name);
    }

    [Theory]
    [InlineData("Wait 24 hours. Then start gently.", "Wait 24 hours.")]
    [InlineData("Use 0.25 mm at home, e.g. A roller. Not more.", "Use 0.25 mm at home, e.g. A roller.")]
    [InlineData("No end here", "No end here")]
    [InlineData("", "")]
    public void The_first_sentence_describes_an_answer(string text, string sentence) => FirstSentence.Of(text).ShouldBe(sentence);

    private static InlineAnswers Of(string query) => InlineAnswers.Of(query, ShippedKnowledge.Live.Current);
}
