using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Rendering;

namespace MicroNeedlingBot.TelegramChat.Inline;

/// <summary>
/// What is offered while somebody types behind the bot's name in any chat. It depends on the text and the base alone, so
/// all who type the same share it.
/// </summary>
/// <param name="Results">What can be picked and sent, likeliest first.</param>
/// <param name="Button">The way into the private chat; null where there are results.</param>
internal sealed record InlineAnswers(IReadOnlyList<InlineQueryResultArticle> Results, InlineQueryResultsButton? Button)
{
    /// <summary>What a tap on the button sends: <c>/start ask</c>.</summary>
    public const string StartParameter = "ask";

    private const int MostResults = 10;

    /// <summary>Below this probability a candidate is noise. Who looks at a list wants more to choose from than who asked.</summary>
    private const double WorthShowing = 0.001;

    private const int SharedFor = 60;

    /// <summary>Nothing to offer but to ask in private.</summary>
    private static InlineAnswers Nothing { get; } =
        new([], new InlineQueryResultsButton { Text = "Ask me in private", StartParameter = StartParameter });

    /// <summary>The answers to what was typed so far.</summary>
    public static InlineAnswers Of(string query, KnowledgeBase knowledge)
    {
        if (VisibleText.Of(query).AsSpan().Trim().IsEmpty)
        {
            return Nothing;
        }

        var verdict = QuestionAnswerer.Judge(query, knowledge, MostResults);
        return verdict.Outcome switch
        {
            Outcome.Urgent => new InlineAnswers([Warning(VerdictReply.Of(query, verdict, knowledge.Content))], Button: null),
            Outcome.Answer or Outcome.Choices => new InlineAnswers([.. Fitting(verdict, knowledge.Content).Select(entry => Article(entry, knowledge.Content))], Button: null),
            _ => Nothing,
        };
    }

    /// <summary>The request that gives them as the answer to a query.</summary>
    public AnswerInlineQuery To(string inlineQueryId) => new()
    {
        InlineQueryId = inlineQueryId,
        Results = Results,
        CacheTime = SharedFor,
        IsPersonal = false,
        Button = Button,
    };

    /// <summary>What the bot would say itself, what else may be meant, and what the first of these points to.</summary>
    private static IEnumerable<Entry> Fitting(Verdict verdict, KnowledgeContent content)
    {
        var likely = verdict.Entries
            .Concat(verdict.Candidates.Where(candidate => candidate.Confidence >= WorthShowing))
            .Select(candidate => candidate.Entry)
            .ToList();
        var related = likely.Take(1).SelectMany(entry => entry.See)
            .SelectMany(id => content.Entries.Where(entry => string.Equals(entry.Id, id, StringComparison.Ordinal)));
        return likely.Concat(related)
            .Where(entry => entry.Kind == EntryKind.Entry)
            .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
            .Take(MostResults);
    }

    private static InlineQueryResultArticle Article(Entry entry, KnowledgeContent content)
    {
        var answer = VerdictReply.Answer([entry], content).Blocks.Where(block => block is not ChoiceList).ToList();
        return Article(entry.Id, entry.Question, [.. answer.SkipWhile(block => block is Heading)], answer);
    }

    private static InlineQueryResultArticle Warning(Reply reply) =>
        Article("warning", "Please read this first", reply.Blocks, reply.Blocks);

    private static InlineQueryResultArticle Article(string key, string title, IReadOnlyList<Block> described, IReadOnlyList<Block> said)
    {
        // An answer is far shorter than a message; what would not fit is in the private chat.
        var message = TelegramRendering.Of(new Reply(said), static _ => null)[0];
        return new InlineQueryResultArticle
        {
            Id = IdOf(key),
            Title = title,
            Description = FirstSentence.Of(PlainText.Lines(new Reply(described)).FirstOrDefault("")),
            InputMessageContent = new InputTextMessageContent
            {
                MessageText = message.Text,
                Entities = message.Entities,
                LinkPreviewOptions = LinkPreviewOptions.None,
            },
        };
    }

    /// <summary>An entry's id may be longer than the 64 bytes that Telegram takes.</summary>
    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
}
