using System.CommandLine;
using System.CommandLine.Parsing;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.Evaluation;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Verbs.Checking;

namespace MicroNeedlingBot.Verbs;

/// <summary>The verbs with their arguments and options.</summary>
internal static class VerbTree
{
    private static readonly Option<string?> Knowledge = new("--knowledge")
    {
        Description = "The knowledge folder; looked for from the current folder upwards where none is named",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Say more when something goes wrong",
        Recursive = true,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Write JSON, for other programs" };

    public static RootCommand Build(VerbContext context)
    {
        var root = new RootCommand("Answers questions about microneedling from a reviewed guide. Without a verb: serve where a platform has its token, else chat.")
        {
            Knowledge, Verbose, Serve(context), Check(context), Chat(context), Ask(context), When(context), PlanCommand.Build(context, Knowledge, Json), KnowledgeVerbs(context), Eval(context),
        };
        root.SetAction((parsed, _) => context.Settings.TelegramToken is null
            ? Task.FromResult(ConsoleChatVerb.Run(context, parsed.GetValue(Knowledge)))
            : ServeVerb.RunAsync(context, parsed.GetValue(Knowledge)));
        return root;
    }

    private static Command Serve(VerbContext context)
    {
        var serve = new Command("serve", "Run the worker: platforms, reminders, upkeep");
        serve.SetAction((parsed, _) => ServeVerb.RunAsync(context, parsed.GetValue(Knowledge)));
        return serve;
    }

    private static Command Check(VerbContext context)
    {
        var check = new Command("check", "Look whether all that the program needs is well: settings, knowledge, database, platforms");
        check.SetAction((parsed, cancel) => new CheckVerb(context, parsed.GetValue(Knowledge)).RunAsync(cancel));
        return check;
    }

    private static Command Chat(VerbContext context)
    {
        var chat = new Command("chat", "Talk in this terminal");
        chat.SetAction(parsed => ConsoleChatVerb.Run(context, parsed.GetValue(Knowledge)));
        return chat;
    }

    private static Command Ask(VerbContext context)
    {
        var question = new Argument<string[]>("QUESTION")
        {
            Description = "The question; without one, each line of standard input is a question",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var ask = new Command("ask", "Answer one question, or a question a line") { question, Json };
        ask.SetAction(parsed =>
        {
            RefuseMisspeltOption(parsed, parsed.GetValue(question));
            var (knowledge, answer) = context.Open(context.Folder(parsed.GetValue(Knowledge)));
            var verb = new AskVerb(knowledge, answer, context.Surroundings);
            var json = parsed.GetValue(Json);
            return parsed.GetValue(question) is { Length: > 0 } words ? verb.Once(string.Join(' ', words), json) : verb.EachLine(json);
        });
        return ask;
    }

    /// <summary>An argument that takes any number of words takes a misspelt option too, unless somebody looks.</summary>
    private static void RefuseMisspeltOption(ParseResult parsed, string[]? words)
    {
        var option = words?.FirstOrDefault(word => word.Length > 1 && word[0] == '-' && word.TrimStart('-').All(c => char.IsAsciiLetter(c) || c == '-'));
        if (option is not null && parsed.Tokens.All(token => token.Type != TokenType.DoubleDash))
        {
            throw new StopException($"There is no option {option}. --help lists what there is; a question may follow --.", ExitCodes.WrongUsage);
        }
    }

    private static Command When(VerbContext context)
    {
        var now = new Option<string?>("--now") { Description = "The wall clock to reckon from, like 2026-03-25T10:15; the present where none is given", HelpName = "LOCAL" };
        var zone = new Option<string?>("--zone") { Description = "The time zone, like Europe/London; UTC where none is given", HelpName = "IANA" };
        var when = new Command("when", "Read each line of standard input as a date and time") { now, zone, Json };
        when.SetAction(parsed =>
        {
            var setting = new WhenSetting(context.Surroundings.Time, parsed.GetValue(now), parsed.GetValue(zone));
            return new WhenVerb(setting, context.Surroundings).EachLine(parsed.GetValue(Json));
        });
        return when;
    }

    private static Command KnowledgeVerbs(VerbContext context)
    {
        var folder = new Argument<string?>("DIR") { Description = "The folder to check", Arity = ArgumentArity.ZeroOrOne };
        var against = new Option<string?>("--against") { Description = "Look for duplicates in this folder too", HelpName = "DIR" };
        var strict = new Option<bool>("--strict") { Description = "Take warnings as errors" };
        var check = new Command("check", "Find what is wrong or doubtful in a knowledge folder") { folder, against, strict, Json };
        check.SetAction(parsed =>
        {
            var found = context.Folder(parsed.GetValue(folder) ?? parsed.GetValue(Knowledge));
            var other = parsed.GetValue(against) is { } named ? context.Folder(named) : null;
            var findings = KnowledgeLoading.Check(found, other, context.Settings, context.Surroundings.Today, context.Surroundings.Report);
            return KnowledgeCheckVerb.Run(findings, parsed.GetValue(strict), parsed.GetValue(Json), context.Surroundings);
        });
        var fit = new Command("fit", "Fit the matcher to a knowledge folder now, and keep what was fitted in it") { folder };
        fit.SetAction(parsed => KnowledgeFitVerb.Run(context.Folder(parsed.GetValue(folder) ?? parsed.GetValue(Knowledge)), context));
        return new Command("knowledge", "Look after the knowledge folder") { check, fit, KnowledgeFilesCommands.Export(context, Knowledge), KnowledgeFilesCommands.Import(context, Knowledge, Json) };
    }

    private static Command Eval(VerbContext context)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Labelled questions, JSON Lines: {\"q\",\"outcome\",\"facts\"|\"entry\",\"topic\",\"style\"}",
            Arity = ArgumentArity.OneOrMore,
        };
        var levels = new Option<string?>("--levels") { Description = "Fail where a figure is worse than this file records", HelpName = "FILE" };
        var eval = new Command("eval", "Ask labelled questions and report how it went") { files, levels, Json };
        eval.SetAction(parsed =>
        {
            var current = context.Surroundings.CurrentFolder;
            var questions = parsed.GetValue(files)!.SelectMany(file => LabelledFile.Read(Path.GetFullPath(file, current))).ToList();
            var (_, answer) = context.Open(context.Folder(parsed.GetValue(Knowledge)));
            var recorded = parsed.GetValue(levels) is { } named ? LevelsFile.Read(Path.GetFullPath(named, current)) : null;
            return EvalVerb.Run(questions, answer, recorded, parsed.GetValue(Json), context.Surroundings);
        });
        return eval;
    }
}
