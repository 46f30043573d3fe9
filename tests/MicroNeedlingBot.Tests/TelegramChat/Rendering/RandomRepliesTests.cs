using System.Globalization;
using MicroNeedlingBot.Chat.Replies;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Rendering;

/// <summary>Whatever people write, Telegram takes what comes of it.</summary>
public sealed class RandomRepliesTests
{
    private static readonly string[] s_words =
    [
        "skin", "👋", "👨‍👩‍👧‍👦", "🇬🇧", "مرحبا", "שלום", "e\u0301\u0302\u0303", "@everyone", "@nora_b", "tg://user?id=1", "<b>", "*x*", "\u202eevil", "\ud800", "\u0000", "a\nb",
        "https://example.org/a@b", "漢字漢字漢字", "\u200d", new string('w', 300), new string('\u0301', 50), "👍🏽", "1.", "_", "``", "\u2028",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_part_is_one_that_Telegram_takes(int seed)
    {
        var reply = Some(new Random(seed));

        foreach (var message in Rendered.Of(reply))
        {
            message.Text.Length.ShouldBeInRange(message.File is null ? 1 : 0, 4_096);
            IsWhole(message.Text).ShouldBeTrue();
            message.Entities.Count.ShouldBeLessThanOrEqualTo(100);
            foreach (var entity in message.Entities)
            {
                entity.Offset.ShouldBeGreaterThanOrEqualTo(0);
                entity.Length.ShouldBeGreaterThan(0);
                (entity.Offset + entity.Length).ShouldBeLessThanOrEqualTo(message.Text.Length);
                IsWhole(Rendered.Stretch(message, entity)).ShouldBeTrue();
            }

            foreach (var button in (message.Markup?.InlineKeyboard ?? []).SelectMany(row => row))
            {
                button.Text!.Length.ShouldBeInRange(1, 64);
                IsWhole(button.Text).ShouldBeTrue();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_word_is_lost_and_none_calls_anybody(int seed)
    {
        var reply = Some(new Random(seed));
        var text = string.Join('\n', Rendered.Of(reply).Select(message => message.Text));

        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            text[at + 1].ShouldBe('\u2060');
        }

        text.ShouldNotContain("tg://");
        Bare(text).ShouldBe(Bare(string.Concat(reply.Blocks.Select(Words))), $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Buttons_stand_under_the_last_message_alone(int seed)
    {
        var reply = Some(new Random(seed));
        var messages = Rendered.Of(reply);

        messages.SkipLast(1).ShouldAllBe(message => message.Markup == null);
        (messages[^1].Markup?.InlineKeyboard ?? []).SelectMany(row => row).Select(button => button.CallbackData)
            .ShouldBe(reply.Choices.Select(choice => string.Create(CultureInfo.InvariantCulture, $"o:1:{choice.Number}")));
    }

    /// <summary>Blocks of all kinds; the choices are short and have no words of their own in the text.</summary>
    private static Reply Some(Random random) => new(
    [
        Paragraph.Of("Hello"),
        .. Enumerable.Range(0, random.Next(1, 12)).Select(_ => SomeBlock(random)),
        new ChoiceList("lead", [Rendered.Choice(1, "yes"), Rendered.Choice(2, "👍🏽")]),
    ]);

    private static Block SomeBlock(Random random) => random.Next(6) switch
    {
        0 => new Heading(SomeText(random, 20)),
        1 => new Note(SomeText(random, 200)),
        2 => new PointList([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => SomeRuns(random, 5))], Numbered: random.Next(2) == 0),
        3 => new TableBlock(["n", "text"], [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (IReadOnlyList<string>)["7", SomeText(random, 9)])]),
        _ => new Paragraph(SomeRuns(random, random.Next(3) == 0 ? 300 : 20)),
    };

    private static List<Run> SomeRuns(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(1, most)).Select(_ => new Run(SomeText(random, 6), random.Next(4) == 0, random.Next(4) == 0, random.Next(6) == 0 ? "https://example.org/" : null))];

    private static string SomeText(Random random, int most) =>
        string.Join(random.Next(5) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, most)).Select(_ => s_words[random.Next(s_words.Length)]));

    private static string Words(Block block) => block switch
    {
        Heading heading => VisibleText.Of(heading.Text),
        Note note => VisibleText.Of(note.Text),
        Paragraph paragraph => string.Concat(paragraph.Runs.Select(run => VisibleText.Of(run.Text))),
        PointList list => string.Concat(list.Items.Select((item, at) => (list.Numbered ? $"{at + 1}." : "•") + string.Concat(item.Select(run => VisibleText.Of(run.Text))))),
        TableBlock table => string.Concat(table.Rows.Prepend(table.Columns).SelectMany(row => row).Select(VisibleText.Of)),
        ChoiceList list => list.Lead,
        _ => "",
    };

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u2060' or '\u200d')));

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }
}
