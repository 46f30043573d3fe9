using System.CommandLine;

namespace MicroNeedlingBot.Verbs;

/// <summary>The verbs <c>knowledge export</c> and <c>knowledge import</c> with their options.</summary>
internal static class KnowledgeFilesCommands
{
    private static readonly Option<string?> Community = new("--community") { Description = "The entries of this community, by its name or number, not the base", HelpName = "NAME" };

    private static readonly Option<bool> OfConsole = new("--console") { Description = "In the console chat's own store" };

    public static Command Export(VerbContext context, Option<string?> knowledge)
    {
        var directory = new Argument<string>("DIR") { Description = "The folder to write" };
        var export = new Command("export", "Write the live entries into a folder, in the format of the knowledge folder") { directory, Community, OfConsole };
        export.SetAction(async (parsed, _) =>
        {
            await using var scope = await OpenScope.OpenAsync(context, parsed.GetValue(knowledge), parsed.GetValue(Community), parsed.GetValue(OfConsole));
            return await KnowledgeExportVerb.RunAsync(context, parsed.GetRequiredValue(directory), scope);
        });
        return export;
    }

    public static Command Import(VerbContext context, Option<string?> knowledge, Option<bool> json)
    {
        var directory = new Argument<string>("DIR") { Description = "The folder to read" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Take the folder's text where chat has another one" };
        var import = new Command("import", "Check the entries of a folder and take them over") { directory, Community, OfConsole, overwrite, json };
        import.SetAction(async (parsed, _) =>
        {
            await using var scope = await OpenScope.OpenAsync(context, parsed.GetValue(knowledge), parsed.GetValue(Community), parsed.GetValue(OfConsole));
            return await KnowledgeImportVerb.RunAsync(context, parsed.GetRequiredValue(directory), scope, parsed.GetValue(overwrite), parsed.GetValue(json));
        });
        return import;
    }
}
