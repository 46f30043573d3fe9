using MicroNeedlingBot.Chat.Answers;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Moderation.Commands;
using NodaTime;

namespace MicroNeedlingBot.Moderation.Communities;

/// <summary>The bot comes into a community, or is removed from it.</summary>
/// <param name="joinsOpen">Whether it works there without an owner's word.</param>
/// <param name="owners">The owners' accounts, by the platform's id.</param>
public sealed class Arrival(bool joinsOpen, IReadOnlyList<(Platforms Platform, string ExternalId)> owners)
{
    /// <summary>A community as it is when the bot comes into it, whether it was there before or not.</summary>
    public async ValueTask<Community> MeetAsync(IRequestState state, Platforms platform, string externalId, string name, CancellationToken cancel)
    {
        var wanted = joinsOpen ? CommunityState.Approved : CommunityState.Waiting;
        var met = await state.Communities.FindAsync(platform, externalId, cancel)
            ?? await state.Communities.AddAsync(new Community(0, platform, externalId, name, wanted, CommunitySettings.Usual), cancel);
        var now = met with { Name = name, LeftAt = null, State = met.State == CommunityState.Left ? wanted : met.State };
        if (now != met)
        {
            await state.Communities.SaveAsync(now, cancel);
        }

        return now;
    }

    /// <summary>Says hello in a community, and tells the owners where they must say yes.</summary>
    /// <param name="state">What the event may change.</param>
    /// <param name="community">The community.</param>
    /// <param name="by">Whoever brought the bot: the account under which the hello is queued.</param>
    /// <param name="chat">The platform's id of the chat to say hello in.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask WelcomeAsync(IRequestState state, Community community, long by, string chat, CancellationToken cancel)
    {
        await state.QueueAsync(by, chat, ReplyJson.Write(Welcome(community)), cancel);
        if (community.State != CommunityState.Waiting)
        {
            return;
        }

        foreach (var (platform, externalId) in owners)
        {
            // An owner who never wrote to the bot can't be written to: /communities shows them what waits.
            if (await state.Members.FindAsync(platform, externalId, cancel) is { PrivateChat: { } theirs } owner)
            {
                var asks = Asks(community);
                var offer = await state.Offers.KeepAsync(owner.Id, theirs, new Offer(asks.Choices, Question: null, Step: null), cancel);
                await state.QueueAsync(owner.Id, theirs, ReplyJson.Write(asks), new ReplyPlace(OfferId: offer), cancel);
            }
        }
    }

    /// <summary>The bot was removed: nothing is said there any more, and the content waits for 30 days.</summary>
    public static async ValueTask LeaveAsync(IRequestState state, Platforms platform, string externalId, Instant now, CancellationToken cancel)
    {
        if (await state.Communities.FindAsync(platform, externalId, cancel) is { State: not CommunityState.Left } community)
        {
            await state.Communities.SaveAsync(community with { State = CommunityState.Left, LeftAt = now }, cancel);
        }
    }

    /// <summary>An owner decided: the community hears it, and where they said no, the bot leaves.</summary>
    /// <param name="state">What the request may change.</param>
    /// <param name="community">The community, as it was decided.</param>
    /// <param name="by">The owner: the account under which the words are queued.</param>
    /// <param name="cancel">Gives up.</param>
    public static ValueTask TellAsync(IRequestState state, Community community, long by, CancellationToken cancel) =>
        // A terminal has no chat but the one that the owner reads.
        community.Platform == Platforms.Console ? ValueTask.CompletedTask
        : state.QueueAsync(
            by,
            community.ExternalId,
            ReplyJson.Write(community.State == CommunityState.Approved ? Welcome(community) : new Reply([Paragraph.Of("Whoever runs this bot has asked me to leave. Goodbye!"), new LeaveBlock()])),
            cancel);

    private static Reply Welcome(Community community) => community.State == CommunityState.Approved
        ? new Reply(
        [
            Paragraph.Of("Hello! I answer questions about microneedling, from one short, reviewed guide. Ask me with /ask and your question, or reply to something I said."),
            Paragraph.Of("Moderators can write answers of their own with /faq, and /setup shows what you can decide."),
            new Note(Wording.NoAdvice),
        ])
        : Reply.Of("Hello! Whoever runs this bot has to agree before I can answer here; I have asked them.");

    private static Reply Asks(Community community) => new(
    [
        ChoiceLists.Numbered(
            $"{ModeratorGate.NameOf(community)} on {community.Platform} has added me. May I work there?",
            [
                ("Yes", new SayText($"/communities approve #{community.Id}")),
                ("No, and leave", new SayText($"/communities leave #{community.Id}")),
            ]),
    ]);
}
