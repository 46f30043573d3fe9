using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Outbox;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.IntegrationTests.KnowledgeFiles;
using MicroNeedlingBot.IntegrationTests.Moderation;
using MicroNeedlingBot.IntegrationTests.Storage;
using MicroNeedlingBot.Live;
using MicroNeedlingBot.Moderation.Communities;
using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Dispatch;
using MicroNeedlingBot.Scheduling;
using MicroNeedlingBot.Storage.Opening;
using MicroNeedlingBot.Streams;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.Live;

/// <summary>What a platform gets from the program, as an adapter for Telegram would use it.</summary>
public sealed class ReceptionTests : IStandings, IModeratorChats, IReplyChannel, IDisposable
{
    private readonly BotPlace _place = new();
    private readonly List<string> _sent = [];
    private Community _glow = new(0, Platforms.Telegram, "-100", "Glow", CommunityState.Approved, CommunitySettings.Usual with { Digest = DigestRhythm.Daily });
    private long _moderator;

    public Platforms Platform => Platforms.Telegram;

    [Fact]
    public async Task A_platform_gets_communities_answers_what_moderators_may_and_their_digest_from_one_place()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite);
        _glow = await storage.InOneAsync(unit => unit.Communities.AddAsync(_glow, CancellationToken.None));
        using var reception = await OpenAsync(storage.Storage);
        var handler = reception.HandlerOn(Platforms.Telegram, this);

        await SayAsync(handler, "ann", "/faq add Where is the club house? answer:At the harbour. also:none topic:club reason:-");
        (await SayAsync(handler, "ann", "save anyway")).ShouldStartWith("Saved as club/");
        (await SayAsync(handler, "zoe", "where is the CLUB house")).ShouldContain("At the harbour.");
        (await SayAsync(handler, "zoe", "/faq add x")).ShouldNotContain("answer");
        await SayAsync(handler, "zoe", "/suggest Please write about the harbour.");

        var digests = reception.DigestsTo(new PlatformChats([Served()]));
        (await digests.RunAsync(TestStorage.Now.InUtc().Date.PlusDays(1), CancellationToken.None)).ShouldBe(1);
        await reception.SenderOver(this).DrainAsync(CancellationToken.None);
        _sent.ShouldContain(text => text.Contains("At the harbour.", StringComparison.Ordinal));
        _sent.ShouldContain(text => text.StartsWith("For the moderators of Glow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_platform_s_community_has_no_chat_here()
    {
        var chats = new PlatformChats([Served()]);
        (await chats.OfAsync(_glow with { Platform = Platforms.Discord }, CancellationToken.None)).ShouldBeNull();
        (await chats.OfAsync(_glow, CancellationToken.None)).ShouldNotBeNull();
    }

    public ValueTask<Standing> OfAsync(Account account, string chat, IRequestState state, CancellationToken cancel)
    {
        var isModerator = string.Equals(account.ExternalId, "ann", StringComparison.Ordinal);
        _moderator = isModerator ? account.Id : _moderator;
        return new(new Standing(_glow, isModerator, IsOwner: false));
    }

    public ValueTask<ModeratorChat?> OfAsync(Community community, CancellationToken cancel) => new(new ModeratorChat(_moderator, "ann"));

    public ValueTask<DeliveryOutcome> SendAsync(OutgoingReply reply, CancellationToken cancel)
    {
        _sent.Add(PlainText.Of(reply.Reply));
        return new(new Delivered("1"));
    }

    public void Dispose() => _place.Dispose();

    private static async Task<string> SayAsync(RequestHandler handler, string who, string text)
    {
        var message = new IncomingMessage(Platforms.Telegram, Guid.NewGuid().ToString(), who, who, Private: true, text) { Community = "-100", Name = who };
        return PlainText.Of((await handler.HandleAsync(message, CancellationToken.None))!.Reply);
    }

    private ServedPlatform Served() => new(Platforms.Telegram, Reminders: null!, Replies: this, Standings: this, ModeratorChats: this, Limiter: new SendLimiter(new Dictionary<Platforms, SendRate>()), Trouble: () => null, ListenAsync: (_, _, _, _) => Task.CompletedTask);

    private Task<Reception> OpenAsync(BotStorage storage)
    {
        var time = new StoppedTime(TestStorage.Now);
        var surroundings = new Surroundings(Stream.Null, TextWriter.Null, TextWriter.Null, OnTerminal: false, _place.Knowledge, AppContext.BaseDirectory) { Time = time };
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Storage:Folder"] = _place["data"], ["Answering:Encoder"] = "false" };
        return Reception.OpenAsync(new VerbContext(surroundings, settings), _place.Knowledge, Task.FromResult<BotStorage?>(storage), time, CancellationToken.None);
    }
}
