using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>What a form for an entry holds: what was written so far, and what it is for. A view of the stored dialogue.</summary>
internal sealed record EntryDraft(OpenDialogue Dialogue)
{
    private const string Act = "act";
    private const string Id = "id";
    private const string Scope = "scope";
    private const string Seen = "seen";
    private const string Kind = "kind";
    private const string Facts = "facts";
    private const string See = "see";

    /// <summary>What is done: add, edit, restore or undo.</summary>
    public RevisionAct Does => Enum.TryParse<RevisionAct>(Dialogue[Act], out var act) ? act : RevisionAct.Add;

    /// <summary>The entry; null for a new one.</summary>
    public string? EntryId => Dialogue[Id];

    /// <summary>The scope in which the form was opened.</summary>
    public long ScopeId => Number(Scope);

    /// <summary>The newest revision when it was opened; 0 for none.</summary>
    public int SeenNumber => (int)Number(Seen);

    /// <summary>Other phrasings, each once, the question not among them.</summary>
    public IReadOnlyList<string> Phrasings => Lines(Dialogue[EntryFields.Also]).Where(line => !line.Equals(Dialogue[EntryFields.Question], StringComparison.OrdinalIgnoreCase)).ToList();

    /// <summary>A form for something that is done to an entry.</summary>
    public static OpenDialogue Begin(RevisionAct act, string? id, long scope, int seen, params ReadOnlySpan<(string Field, string? Answer)> known) =>
        OpenDialogue.Begin(EditEntryForm.FormName, [.. known, (Act, act.ToString()), (Id, id), (Scope, Invariant(scope)), (Seen, Invariant(seen))]);

    /// <summary>A form that is filled in with an entry as it is.</summary>
    public static OpenDialogue Filled(RevisionAct act, Entry entry, long scope, int seen) => Begin(
        act, entry.Id, scope, seen,
        (EntryFields.Question, entry.Question), (EntryFields.Answer, entry.Answer), (EntryFields.Also, AlsoOf(entry.Phrasings)), (EntryFields.Topic, entry.Topic),
        (Kind, entry.Kind.ToString()), (Facts, string.Join(' ', entry.Facts)), (See, string.Join(' ', entry.See)));

    /// <summary>The form with the newest revision as the one that was seen.</summary>
    public OpenDialogue OnTopOf(int newest) => Dialogue.With(Seen, Invariant(newest));

    /// <summary>The entry as it would be.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="ofBase">
    /// For a community's version, the base's entry: it keeps that one's facts, which are shown only while the answer is the same.
    /// </param>
    /// <param name="today">The day on which somebody has looked at it.</param>
    public Entry Entry(string id, Entry? ofBase, NodaTime.LocalDate today) => new(
        id,
        ofBase?.Kind ?? (Enum.TryParse<EntryKind>(Dialogue[Kind], out var kind) ? kind : EntryKind.Entry),
        Dialogue[EntryFields.Question] ?? "",
        Phrasings,
        Dialogue[EntryFields.Answer] ?? "",
        ofBase?.Facts ?? Ids(Facts),
        ofBase?.See ?? Ids(See),
        today);

    /// <summary>Why, in the moderator's words.</summary>
    public string Reason => Dialogue[EntryFields.Reason] is { } reason && reason is not EditEntryForm.Nothing ? reason : "";

    /// <summary>
    /// Tells one state of the form from another: a button of an older preview carries another stamp, and saves nothing.
    /// </summary>
    public string Stamp => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Dialogue.Answers
        .Where(answer => answer.Key is Act or Id or Scope or Seen || EntryFields.All.Any(each => string.Equals(each.Name, answer.Key, StringComparison.Ordinal)))
        .OrderBy(answer => answer.Key, StringComparer.Ordinal)
        .Select(answer => $"{answer.Key}={answer.Value}")))))[..8];

    /// <summary>Phrasings as the form holds them.</summary>
    public static string AlsoOf(IReadOnlyList<string> phrasings) => phrasings.Count == 0 ? EditEntryForm.Nothing : string.Join('\n', phrasings);

    /// <summary>Phrasings as somebody wrote them: a line each, or with a | between them; signs of a list before them don't count.</summary>
    public static IReadOnlyList<string> Lines(string? typed) => typed is null or EditEntryForm.Nothing
        ? []
        : [.. typed.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimStart('-', '*', '•', ' '))
            .Where(line => line.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    private string[] Ids(string field) => Dialogue[field]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private long Number(string field) => long.TryParse(Dialogue[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
