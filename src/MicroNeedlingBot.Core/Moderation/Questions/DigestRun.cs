using System.Globalization;
using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Knowledge;
using MicroNeedlingBot.Moderation.Communities;
using NodaTime;
using NodaTime.Text;

namespace MicroNeedlingBot.Moderation.Questions;

/// <summary>
/// Queues the digests of a day, each once however many workers try: that it was done is noted in the same transaction
/// that queues it.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="views">What each community's members are answered from; null where this program answers nobody: then nothing is sent.</param>
/// <param name="chats">Where moderators read.</param>
public sealed class DigestRun(IStore store, IKnowledgeViews? views, IModeratorChats chats)
{
    private const int Week = 7;

    /// <summary>Digests come at seven, UTC.</summary>
    private static readonly Duration s_hour = Duration.FromHours(7);

    /// <summary>The day whose digests are the newest at a moment.</summary>
    public static LocalDate DayOf(Instant now) => (now - s_hour).InUtc().Date;

    /// <summary>The digests that are due on a day (UTC), about the days before it. Weekly ones come on Mondays. Answers with how many were queued.</summary>
    public async ValueTask<int> RunAsync(LocalDate day, CancellationToken cancel)
    {
        var queued = 0;
        foreach (var community in await DueAsync(day, cancel))
        {
            queued += await QueueAsync(community, day, cancel) ? 1 : 0;
        }

        return queued;
    }

    private async ValueTask<IReadOnlyList<Community>> DueAsync(LocalDate day, CancellationToken cancel)
    {
        await using var work = await store.BeginAsync(cancel);
        return [.. (await work.Communities.AllAsync(cancel)).Where(community => community.State == CommunityState.Approved && IsDue(community.Settings.Digest, day))];
    }

    /// <summary>What was shown last is what a number picks from, but in the middle of a form.</summary>
    private static async ValueTask OfferAsync(IUnitOfWork work, ModeratorChat chat, Reply reply, CancellationToken cancel)
    {
        var conversation = ConversationJson.Read(await work.ConversationAsync(chat.AccountId, chat.Chat, cancel));
        if (conversation.Dialogue is null)
        {
            await work.SaveConversationAsync(chat.AccountId, chat.Chat, ConversationJson.Write(conversation with { Offered = reply.Choices }), cancel);
        }
    }

    private static bool IsDue(DigestRhythm rhythm, LocalDate day) =>
        rhythm == DigestRhythm.Daily || (rhythm == DigestRhythm.Weekly && day.DayOfWeek == IsoDayOfWeek.Monday);

    private async ValueTask<bool> QueueAsync(Community community, LocalDate day, CancellationToken cancel)
    {
        if (views is null || await chats.OfAsync(community, cancel) is not { } chat)
        {
            return false;
        }

        var knowledge = await views.OfAsync(community.Id, cancel);
        var ofBase = (await views.OfAsync(Community.Base, cancel)).Content;
        await using var work = await store.BeginAsync(cancel);
        if (!await work.MarkHandledAsync(community.Platform, $"digest-{community.Id.ToString(CultureInfo.InvariantCulture)}-{LocalDatePattern.Iso.Format(day)}", cancel))
        {
            return false;
        }

        var days = community.Settings.Digest == DigestRhythm.Daily ? 1 : Week;
        var digest = await DigestReading.ReadAsync(community, knowledge, ofBase, day.PlusDays(-1), days, work, cancel);
        var reply = digest.IsNews ? DigestReply.Of(digest) : null;
        if (reply is not null)
        {
            await work.QueueAsync(chat.AccountId, chat.Chat, ReplyJson.Write(reply), cancel);
            await OfferAsync(work, chat, reply, cancel);
        }

        await work.CommitAsync(cancel);
        return reply is not null;
    }
}
