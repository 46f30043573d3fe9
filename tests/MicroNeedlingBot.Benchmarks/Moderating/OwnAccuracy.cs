using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Answering.Evaluation;
using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Measuring;
using MicroNeedlingBot.Benchmarks.Tables;
using MicroNeedlingBot.Evaluation;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Moderating;

/// <summary>What is lost where entries are a community's own instead of being fitted together with the others.</summary>
internal static class OwnAccuracy
{
    private const int TakenOut = 20;
    private static readonly int[] s_seeds = [1, 2];

    /// <summary>By intents.</summary>
    public static void OfIntents(ModerateInputs inputs)
    {
        var content = BenchmarkKnowledge.Of(inputs.Phrasings);
        var encoder = SentenceEncoder.Load();
        var table = new AlignedTable($"{content.Entries.Count} intents, {TakenOut} of them a community's", "accuracy@1", "of the community's", "of the others", "AUROC of covered", "calibration error");
        var whole = Fit(content, encoder);
        foreach (var seed in s_seeds)
        {
            var held = HeldOut.Of(content, TakenOut, seed);
            Add(table, $"all fitted together, draw {seed}", whole, held, inputs);
            Add(table, $"{TakenOut} laid over the others, draw {seed}", Overlay.Over(Fit(held.Shared, encoder), held.Own), held, inputs);
        }

        table.Write(Console.Out);
    }

    /// <summary>By the guide's entries and questions that people wrote.</summary>
    public static void OfGuide(ModerateInputs inputs)
    {
        var content = KnowledgeFolder.Load(inputs.Knowledge!.FullName).Content ?? throw new WrongInputException($"{inputs.Knowledge} has an error: run knowledge check.");
        var encoder = SentenceEncoder.Load();
        var questions = inputs.Labelled.SelectMany(file => LabelledFile.Read(file.FullName)).ToList();
        var table = new AlignedTable($"the guide, {questions.Count:N0} questions", "first right", "where it is the community's", "answered right", "answered wrong", "AUROC of covered");
        var held = HeldOut.Of(content, TakenOut, s_seeds[0]);
        Add(table, "all fitted together", Fit(content, encoder), held, questions);
        Add(table, $"{TakenOut} laid over the others", Overlay.Over(Fit(held.Shared, encoder), held.Own), held, questions);
        table.Write(Console.Out);
    }

    private static KnowledgeBase Fit(KnowledgeContent content, SentenceEncoder encoder) =>
        KnowledgeFitting.Fit(content, encoder, Console.Error.WriteLine, Stream.Null, Stream.Null);

    private static void Add(AlignedTable table, string name, KnowledgeBase knowledge, HeldOut held, ModerateInputs inputs)
    {
        var own = held.Own.Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var all = Accuracy.Of(knowledge, inputs.Questions, inputs.OutOfScope);
        var ofOwn = Accuracy.Of(knowledge, [.. inputs.Questions.Where(question => own.Contains(question.Entry))], []);
        var ofOthers = Accuracy.Of(knowledge, [.. inputs.Questions.Where(question => !own.Contains(question.Entry))], []);
        table.Add(name, Shown.Percent(all.First), Shown.Percent(ofOwn.First), Shown.Percent(ofOthers.First), Shown.Percent(all.Auroc), Shown.Percent(all.CalibrationError));
    }

    private static void Add(AlignedTable table, string name, KnowledgeBase knowledge, HeldOut held, List<LabelledQuestion> questions)
    {
        var answerer = new QuestionAnswerer(new LiveKnowledge(knowledge));
        var judged = questions.ConvertAll(question => new Judgement(question, answerer.Answer(question.Text)));
        var report = Evaluator.Report(judged);
        var own = judged.Where(each => each.Question.InScope && held.Own.Entries.Any(each.Question.IsRight)).ToList();
        var inScope = judged.Where(each => each.Question.InScope).ToList();
        table.Add(
            name,
            Shown.Percent(Share(inScope, each => each.FirstRight)),
            Shown.Percent(Share(own, each => each.FirstRight)),
            Shown.Percent(Share(inScope, each => each.Handling == Handling.AnsweredRight)),
            Shown.Percent(Share(inScope, each => each.Handling == Handling.AnsweredWrong)),
            Shown.Percent(report.Covered.Auroc));
    }

    private static double Share(List<Judgement> judged, Func<Judgement, bool> isSo) => judged.Count == 0 ? 0 : (double)judged.Count(isSo) / judged.Count;
}
