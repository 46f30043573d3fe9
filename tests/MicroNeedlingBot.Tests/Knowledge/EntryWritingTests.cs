using System.Globalization;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Knowledge.Format;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Knowledge;

public sealed class EntryWritingTests
{
    private static readonly Entry s_plain = new(
        "before/retinoids", EntryKind.Entry, "When do I stop?", ["tret: cancel?", "can i use it"], "Two days before.",
        ["F21"], ["before/exfoliants", "gaps/retinol-after"], new LocalDate(2026, 11, 22));

    [Fact]
    public void An_entry_is_written_as_people_write_it() => EntryFile.Write(s_plain).ShouldBe("""
        ---
        kind: entry
        question: When do I stop?
        also:
          - "tret: cancel?"
          - can i use it
        facts: [F21]
        see: [before/exfoliants, gaps/retinol-after]
        checked: 2026-11-22
        ---
        Two days before.

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("yes")]
    [InlineData("1.5")]
    [InlineData("- a dash")]
    [InlineData("a: b")]
    [InlineData("a # b")]
    [InlineData("say \"hi\" \\ there")]
    [InlineData("it's")]
    [InlineData("'quoted'")]
    [InlineData("[a, b]")]
    [InlineData("ends with a colon:")]
    [InlineData("tab\there")]
    [InlineData("emoji 🧴 and zero\u200dwidth \u2028 line")]
    [InlineData("---")]
    [InlineData("--- a")]
    [InlineData("%TAG")]
    [InlineData("trägt naïve")]
    public void A_phrasing_comes_back_as_it_was(string phrasing) =>
        Again(s_plain with { Question = phrasing, Phrasings = [phrasing] }).ShouldBe(phrasing);

    [Theory]
    [InlineData("One.\n\n---\n\nTwo.")]
    [InlineData("    indented")]
    [InlineData("---\nquestion: not one\n---")]
    [InlineData("- a\n- b")]
    public void An_answer_comes_back_as_it_was(string answer)
    {
        var (read, findings) = EntryFile.Read(new KnowledgeFile("before/retinoids.md", EntryFile.Write(s_plain with { Answer = answer })));

        findings.ShouldBeEmpty();
        read!.Answer.ShouldBe(answer);
    }

    [Fact]
    public void Whatever_stands_in_an_entry_comes_back()
    {
        const string Signs = "abcXYZ 09 :#-'\"\\[]{},&*!|>%@`?~=\t\u00e9\u00a0\u2019\u200b\u202e\u0085\u0007🙂";
        var signs = StringInfo.GetTextElementEnumerator(Signs);
        var letters = new List<string>();
        while (signs.MoveNext())
        {
            letters.Add(signs.GetTextElement());
        }

        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var texts = Enumerable.Range(0, 4).Select(_ => "x" + string.Concat(random.GetItems(letters.ToArray(), random.Next(12))) + "y").ToList();
            var entry = s_plain with { Kind = (EntryKind)(round % 3), Question = texts[0], Phrasings = texts[1..3], Answer = texts[3] };
            var (read, findings) = EntryFile.Read(new KnowledgeFile("before/retinoids.md", EntryFile.Write(entry)));

            findings.ShouldBeEmpty();
            (read!.Kind, read.Question, read.Answer, read.Checked).ShouldBe((entry.Kind, entry.Question, entry.Answer, entry.Checked));
            read.Phrasings.ShouldBe(entry.Phrasings);
            read.Facts.ShouldBe(entry.Facts);
            read.See.ShouldBe(entry.See);
        }
    }

    [Fact]
    public void Scrambled_files_give_findings_and_never_an_exception()
    {
        var text = EntryFile.Write(s_plain);
        const string Signs = ":#-'\"\\[]{},&*!|>%@`?~\t\n\0\u0085🙂";
        var random = new Random(14);
        for (var round = 0; round < 3000; round++)
        {
            var letters = text.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                letters[random.Next(letters.Length)] = Signs[random.Next(Signs.Length)];
            }

            var (entry, findings) = EntryFile.Read(new KnowledgeFile("before/retinoids.md", new string(letters)));

            (entry is null).ShouldBe(findings.Any(finding => finding.Level == FindingLevel.Error));
        }
    }

    private static string Again(Entry entry)
    {
        var (read, findings) = EntryFile.Read(new KnowledgeFile("before/retinoids.md", EntryFile.Write(entry)));
        findings.ShouldBeEmpty();
        read!.Question.ShouldBe(entry.Question);
        return read.Phrasings.ShouldHaveSingleItem();
    }
}
