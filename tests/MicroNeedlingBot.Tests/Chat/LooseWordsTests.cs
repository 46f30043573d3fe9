using System.Text.Json;
using MicroNeedlingBot.Chat;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Chat;

/// <summary>Words that are caught before the guide is asked must never be a question to it.</summary>
public sealed class LooseWordsTests
{
    public static TheoryData<string> Files() => ["forum.jsonl", "later.jsonl", "report.jsonl", "tuning.jsonl", "voices.jsonl"];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_question_of_the_evaluation_is_taken(string file)
    {
        var questions = File.ReadLines(Path.Combine(ShippedKnowledge.Root, "tests", "evaluation", file))
            .Where(line => line.Trim().Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("q").GetString()!)
            .ToList();

        questions.ShouldNotBeEmpty();
        questions.Where(LooseWords.AsksForSession).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("remind me of my session", true)]
    [InlineData("hi i have my first session on friday at 2pm, can you remind me?", true)]
    [InlineData("Can you please remind me before my next appointment", true)]
    [InlineData("i want to register a session", true)]
    [InlineData("how do i add a session?", true)]
    [InlineData("remind me when to stop retinol", false)]
    [InlineData("how often should i have a session?", false)]
    [InlineData("can i add a serum after my session?", false)]
    public void Only_asking_us_to_do_it_gets_the_hint(string said, bool hint) => LooseWords.AsksForSession(said).ShouldBe(hint);
}
