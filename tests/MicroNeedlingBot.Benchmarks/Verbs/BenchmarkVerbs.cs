using System.CommandLine;
using System.Globalization;
using MicroNeedlingBot.Benchmarks.Chatting;
using MicroNeedlingBot.Benchmarks.Crash;
using MicroNeedlingBot.Benchmarks.Edits;
using MicroNeedlingBot.Benchmarks.Inputs;
using MicroNeedlingBot.Benchmarks.Moderating;
using MicroNeedlingBot.Benchmarks.Serving;

namespace MicroNeedlingBot.Benchmarks.Verbs;

/// <summary>The verbs with their options.</summary>
internal static class BenchmarkVerbs
{
    private static readonly Option<FileInfo> s_phrasings = FileOption("--phrasings", "What the matcher learns from");
    private static readonly Option<FileInfo> s_questions = FileOption("--questions", "What it is asked");
    private static readonly Option<FileInfo[]> s_outOfScope = new("--out-of-scope") { Description = "Questions that nothing covers; may be repeated", HelpName = "FILE" };
    private static readonly Option<bool> s_noEncoder = new("--no-encoder") { Description = "Leave the sentence encoder out" };
    private static readonly Option<int> s_entries = new("--entries") { Description = "How many entries to make", DefaultValueFactory = _ => 15_000 };
    private static readonly Option<string[]> s_parts = new("--part") { Description = "intents, guide, edits, large, views or swaps; may be repeated; all where none is named", HelpName = "PART" };
    private static readonly Option<DirectoryInfo?> s_knowledge = new("--knowledge") { Description = "The knowledge folder, for the part guide", HelpName = "DIR" };
    private static readonly Option<FileInfo[]> s_labelled = new("--labelled") { Description = "Labelled questions, for the part guide; may be repeated", HelpName = "FILE" };
    private static readonly Option<FileInfo?> s_program = new("--program") { Description = "MicroNeedlingBot.dll; the one beside this program where none is named", HelpName = "DLL" };

    private static readonly Option<string?> s_postgres = new("--postgres") { Description = "A new and empty PostgreSQL database to use: Host=…;Database=…", HelpName = "CONNECTION" };
    private static readonly Option<int> s_pending = new("--pending") { Description = "How many pending reminders lie in the table meanwhile; 6000000 is the case to hold", DefaultValueFactory = _ => 600_000 };
    private static readonly Option<int> s_backlog = new("--backlog") { Description = "How many reminders are overdue", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<int> s_runs = new("--runs") { Description = "How many kills", DefaultValueFactory = _ => 200 };
    private static readonly Option<int> s_edits = new("--edits") { Description = "How many changes are saved at least", DefaultValueFactory = _ => 2_000 };
    private static readonly Option<int> s_workers = new("--workers") { Description = "Workers at once", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool?> s_nonces = new("--nonces") { Description = "Whether the platform knows nonces; both where it isn't said" };
    private static readonly Option<int> s_seed = new("--seed") { Description = "Of the random moments", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> s_updates = new("--updates") { Description = "How many ask at once", DefaultValueFactory = _ => 3_000 };
    private static readonly Option<int> s_seconds = new("--seconds") { Description = "How long they ask at an even rate", DefaultValueFactory = _ => 10 };
    private static readonly Option<string[]> s_telegramParts = new("--part") { Description = $"{string.Join(", ", TelegramVerb.Parts)}; may be repeated; all where none is named", HelpName = "PART" };
    private static readonly Option<bool> s_noGrammy = new("--no-grammy") { Description = "Leave grammY out" };

    /// <summary>Runs the verb of a command line.</summary>
    /// <returns>What the program exits with.</returns>
    public static int Run(string[] arguments)
    {
        if (arguments is [CrashWorker.Verb, var folder, var port, var nonces])
        {
            CrashWorker.RunAsync(folder, int.Parse(port, CultureInfo.InvariantCulture), bool.Parse(nonces)).GetAwaiter().GetResult();
            return 0;
        }

        if (arguments is [ServingWorker.Verb or ServingWorker.AnsweringVerb, var served, var to, var known])
        {
            ServingWorker.RunAsync(served, int.Parse(to, CultureInfo.InvariantCulture), bool.Parse(known), arguments[0] is ServingWorker.AnsweringVerb).GetAwaiter().GetResult();
            return 0;
        }

        if (arguments is [EditWorker.Verb, var edited, var name])
        {
            EditWorker.RunAsync(edited, int.Parse(name, CultureInfo.InvariantCulture)).GetAwaiter().GetResult();
            return 0;
        }

        if (arguments is [ChatWorker.Verb, var store, var api, var token, var encoder, var limits])
        {
            ChatWorker.RunAsync(store, api, token, bool.Parse(encoder), bool.Parse(limits)).GetAwaiter().GetResult();
            return 0;
        }

        var root = new RootCommand("Measures the matcher; prints tables. Files are JSON Lines: {\"q\": \"…\", \"intent\": \"…\"}.")
        {
            Verb("accuracy", "How often the right entry is found, beside full-text search", [s_phrasings, s_questions, s_outOfScope, s_noEncoder], parsed => AccuracyVerb.Run(
                Phrasings(parsed), Questions(parsed), [.. (parsed.GetValue(s_outOfScope) ?? []).SelectMany(IntentFile.Read)], !parsed.GetValue(s_noEncoder))),
            Verb("speed", "How long a question takes, beside full-text search", [s_phrasings, s_questions], parsed => SpeedVerb.Run(Phrasings(parsed), Questions(parsed))),
            Verb("large", "How long a question takes among very many entries", [s_phrasings, s_questions, s_entries, s_noEncoder], parsed => LargeVerb.Run(
                Phrasings(parsed), Questions(parsed), parsed.GetValue(s_entries), !parsed.GetValue(s_noEncoder))),
            Verb("moderate", "What edits and communities' own entries cost, and what they lose in accuracy", [s_phrasings, s_questions, s_outOfScope, s_parts, s_knowledge, s_labelled], parsed => ModerateVerb.Run(
                new ModerateInputs(
                    Phrasings(parsed),
                    Questions(parsed),
                    [.. (parsed.GetValue(s_outOfScope) ?? []).SelectMany(IntentFile.Read)],
                    parsed.GetValue(s_knowledge),
                    parsed.GetValue(s_labelled) ?? []),
                parsed.GetValue(s_parts) ?? [])),
            Verb("store", "How fast sessions are registered and reminders drained, and what they weigh", [s_postgres, s_pending], parsed => StoreVerb.Run(parsed.GetValue(s_postgres), parsed.GetValue(s_pending))),
            Verb("start", "How long the program takes to its first answer", [s_program], parsed => StartVerb.Run(parsed.GetValue(s_program))),
            Verb("dispatch", "How fast the dispatcher drains a backlog, and how late it is in quiet times", [s_postgres, s_backlog], parsed => DispatchVerb.Run(parsed.GetValue(s_postgres), parsed.GetValue(s_backlog))),
            Verb("quartz", "The reminder table beside Quartz with a trigger for each reminder", [s_postgres, s_backlog], parsed => QuartzVerb.Run(parsed.GetValue(s_postgres), parsed.GetValue(s_backlog))),
            Verb("serve-large", "The worker's start, lateness and memory with very many sessions on SQLite", [s_pending, s_program], parsed => ServeLargeVerb.Run(parsed.GetValue(s_pending), parsed.GetValue(s_program))),
            Verb("telegram", "Updates a second and delays on Telegram, everything durable, beside an echo of grammY", [s_updates, s_seconds, s_telegramParts, s_noGrammy], parsed => TelegramVerb.Run(
                parsed.GetValue(s_updates), parsed.GetValue(s_seconds), parsed.GetValue(s_telegramParts) ?? [], !parsed.GetValue(s_noGrammy))),
            Verb("crash", "What becomes of reminders when the worker is killed while it sends", [s_runs, s_postgres, s_workers, s_nonces, s_seed], parsed => CrashVerb.Run(
                parsed.GetValue(s_runs), parsed.GetValue(s_postgres), parsed.GetValue(s_workers), parsed.GetValue(s_nonces), parsed.GetValue(s_seed))),
            Verb("edits", "What becomes of entries when workers are killed while they save", [s_edits, s_runs, s_postgres, s_workers, s_seed], parsed => EditsVerb.Run(
                new EditsPlan(parsed.GetValue(s_edits), parsed.GetValue(s_runs), parsed.GetValue(s_workers), parsed.GetValue(s_postgres), parsed.GetValue(s_seed)))),
        };
        return root.Parse(arguments).Invoke();
    }

    private static Command Verb(string name, string description, Option[] options, Action<ParseResult> run)
    {
        var verb = new Command(name, description);
        foreach (var option in options)
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            try
            {
                run(parsed);
                return 0;
            }
            catch (WrongInputException fault)
            {
                Console.Error.WriteLine(fault.Message);
                return 2;
            }
        });
        return verb;
    }

    private static IReadOnlyList<LabelledText> Phrasings(ParseResult parsed) => IntentFile.Read(parsed.GetRequiredValue(s_phrasings));

    private static IReadOnlyList<LabelledText> Questions(ParseResult parsed) => IntentFile.Read(parsed.GetRequiredValue(s_questions));

    private static Option<FileInfo> FileOption(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };
}
