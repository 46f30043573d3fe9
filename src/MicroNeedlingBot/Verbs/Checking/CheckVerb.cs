using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Files;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.TelegramChat;
using MicroNeedlingBot.TelegramChat.Api;

namespace MicroNeedlingBot.Verbs.Checking;

/// <summary>Looks at all that the program needs, and says in a table what is well and what isn't.</summary>
internal sealed class CheckVerb(VerbContext context, string? named)
{
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var rows = new List<CheckRow> { Settings() };
        if (rows[0].Level != CheckLevel.Fails)
        {
            rows.Add(Knowledge());
            rows.Add(await DatabaseAsync(cancel));
            rows.AddRange(await TelegramAsync(cancel));
        }

        foreach (var row in rows)
        {
            context.Surroundings.Output.WriteLine($"{Word(row.Level),-6} {row.About,-10} {row.Says}");
        }

        context.Surroundings.Output.Flush();
        return rows.Exists(row => row.Level == CheckLevel.Fails) ? ExitCodes.Problems : ExitCodes.Done;
    }

    private static string Word(CheckLevel level) => level switch
    {
        CheckLevel.Ok => "ok",
        CheckLevel.Note => "note",
        _ => "FAILS",
    };

    private CheckRow Settings()
    {
        try
        {
            var settings = context.Settings;
            return settings.Owners.Count == 0 && !settings.JoinsOpen
                ? new CheckRow(CheckLevel.Note, "Settings", "Nobody is named in Owners, so nobody can let me into a community: set Owners to telegram:YOUR-NUMBER, or Communities:Join to open.")
                : new CheckRow(CheckLevel.Ok, "Settings", $"{(settings.Owners.Count == 1 ? "1 owner" : $"{settings.Owners.Count} owners")}; a new community {(settings.JoinsOpen ? "may use me at once" : "needs an owner's word")}.");
        }
        catch (StopException stop)
        {
            return new CheckRow(CheckLevel.Fails, "Settings", stop.Message);
        }
    }

    private CheckRow Knowledge()
    {
        try
        {
            var folder = context.Folder(named);
            var (content, findings) = KnowledgeFolder.Load(folder);
            var errors = findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
            return content is not null
                ? new CheckRow(CheckLevel.Ok, "Knowledge", $"{content.Entries.Count} entries in {folder}.")
                : new CheckRow(CheckLevel.Fails, "Knowledge", $"{FindingLines.Plain(errors[0])} {(errors.Count > 1 ? $"And {errors.Count - 1} more: " : "")}knowledge check lists all.");
        }
        catch (StopException stop)
        {
            return new CheckRow(CheckLevel.Fails, "Knowledge", stop.Message);
        }
    }

    private async ValueTask<CheckRow> DatabaseAsync(CancellationToken cancel)
    {
        try
        {
            await using var storage = await OpenStorage.ForVerbAsync(context, cancel);
            await storage.CheckAsync(cancel);
            return new CheckRow(CheckLevel.Ok, "Database", context.Settings.Provider == StorageProvider.Sqlite ? $"SQLite in {context.Settings.StorageFolder} can be written." : "PostgreSQL can be written.");
        }
        catch (Exception fault) when (fault is StopException or StorageFaultException)
        {
            return new CheckRow(CheckLevel.Fails, "Database", fault.Message);
        }
    }

    private async ValueTask<IReadOnlyList<CheckRow>> TelegramAsync(CancellationToken cancel)
    {
        if (context.Settings.TelegramToken is not { } token)
        {
            return [new CheckRow(CheckLevel.Note, "Telegram", "No token, so I am not there: @BotFather gives one for Telegram:Token.")];
        }

        var (well, says) = await new TelegramDoctor(context.Settings.TelegramApiBase ?? ApiAddress.Telegram, token, context.Surroundings.Time).LookAsync(cancel);
        return [.. says.Select((line, at) => new CheckRow(!well ? CheckLevel.Fails : at == 0 ? CheckLevel.Ok : CheckLevel.Note, "Telegram", line))];
    }
}
