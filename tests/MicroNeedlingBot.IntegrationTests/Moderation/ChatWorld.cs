using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Storage.Opening;

namespace MicroNeedlingBot.IntegrationTests.Moderation;

/// <summary>
/// Two communities, Glow and Pore, on a real store. Chats are called "glow" and "pore", which everybody reads, or
/// "dm-anna@glow": in private, with Glow as the current community; "dm-anna" has none. Moderators are who is named so.
/// </summary>
internal sealed class ChatWorld : IAsyncDisposable, IStandings
{
    private readonly TestStorage _storage;
    private readonly RequestHandler _handler;
    private readonly Dictionary<string, Community> _communities = new(StringComparer.Ordinal);
    private readonly HashSet<(string Who, string Where)> _moderators = [];
    private int _events;

    private ChatWorld(TestStorage storage, IKnowledgeViews? views)
    {
        _storage = storage;
        _handler = new RequestHandler(storage.Storage.Store, new Assistant(ShippedKnowledge.Live, Platforms.Discord, views), new StoppedTime(TestStorage.Now), this);
    }

    public TestStorage Storage => _storage;

    public static async Task<ChatWorld> OpenAsync(StorageProvider provider = StorageProvider.Sqlite, IKnowledgeViews? views = null)
    {
        var world = new ChatWorld(await TestStorage.OpenAsync(provider), views);
        foreach (var name in (string[])["Glow", "Pore"])
        {
            var key = name.ToLowerInvariant();
            world._communities[key] = await world._storage.InOneAsync(unit =>
                unit.Communities.AddAsync(new Community(0, Platforms.Discord, key, name, CommunityState.Approved, CommunitySettings.Usual), CancellationToken.None));
        }

        return world;
    }

    public Community Community(string key) => _communities[key];

    public void Appoint(string who, string where) => _moderators.Add((who, where));

    public void Dismiss(string who, string where) => _moderators.Remove((who, where));

    /// <summary>Says something; answers with the reply as lines.</summary>
    public async Task<string> SayAsync(string who, string chat, string text, AttachedFile? file = null)
    {
        var message = new IncomingMessage(Platforms.Discord, $"e{Interlocked.Increment(ref _events)}", who, chat, chat.StartsWith("dm-", StringComparison.Ordinal), text) { File = file };
        return PlainText.Of((await _handler.HandleAsync(message, CancellationToken.None))!.Reply);
    }

    /// <summary>Picks what says so in the last reply that this member got in a chat.</summary>
    public async Task<string> PickAsync(string who, string chat, string choice)
    {
        var conversation = await ConversationAsync(who, chat);
        var picked = conversation.Offered.FirstOrDefault(each => each.Text.StartsWith(choice, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"There is no {choice} among {string.Join(", ", conversation.Offered.Select(each => each.Text))}.");
        return await SayAsync(who, chat, picked.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The field that the open form asks for; empty without one.</summary>
    public async Task<string> AskingAsync(string who, string chat) => (await ConversationAsync(who, chat)).Dialogue?.Asking ?? "";

    /// <summary>What is open, as "community text".</summary>
    public Task<List<string>> OpenAsync() => _storage.RowsAsync("SELECT community_id, text FROM open_question WHERE state = 0 ORDER BY id");

    /// <summary>What was queued for somebody beside answers to what they said, by a piece of its text.</summary>
    public async Task<int> ToldAsync(string who, string piece) =>
        (await _storage.RowsAsync($"SELECT o.json FROM outbox o JOIN account a ON a.id = o.account_id WHERE a.external_id = '{who}'"))
            .Count(json => PlainText.Of(ReplyJson.Read(json)!).Contains(piece, StringComparison.Ordinal));

    private async Task<Conversation> ConversationAsync(string who, string chat) => ConversationJson.Read((await _storage.RowsAsync(
        $"SELECT c.json FROM conversation c JOIN account a ON a.id = c.account_id WHERE a.external_id = '{who}' AND c.chat = '{chat}'")).Single());

    public ValueTask<Standing> OfAsync(Account account, string chat, IRequestState state, CancellationToken cancel)
    {
        var key = chat[(chat.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return new(_communities.TryGetValue(key, out var community)
            ? new Standing(community, _moderators.Contains((account.ExternalId, key)), IsOwner: false)
            : Standing.Nobody);
    }

    public ValueTask DisposeAsync() => _storage.DisposeAsync();
}
