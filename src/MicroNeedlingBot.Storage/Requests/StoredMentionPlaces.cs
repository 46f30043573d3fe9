using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Reminders;
using MicroNeedlingBot.Reminders.Mentions;
using MicroNeedlingBot.Storage.Connecting;
using MicroNeedlingBot.Storage.Mentions;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Where members may be mentioned, in the database.</summary>
internal sealed class StoredMentionPlaces(Work work) : IMentionPlaces
{
    /// <inheritdoc />
    public ValueTask<MentionPlace?> InAsync(Platforms platform, string community, CancellationToken cancel) => work
        .Statement($"SELECT {MentionPlaceColumns.Names} FROM mention_place p WHERE p.platform = @platform AND p.community = @community AND p.allowed")
        .With("@platform", (short)platform)
        .With("@community", community)
        .FirstAsync(MentionPlaceColumns.Read, cancel);

    /// <inheritdoc />
    public ValueTask<MentionPlace?> OfAsync(Account account, CancellationToken cancel) => work
        .Statement($"SELECT {MentionPlaceColumns.Names} FROM account a JOIN mention_place p ON p.id = a.mention_place WHERE a.id = @account AND a.member_id = @member")
        .With("@account", account.Id)
        .With("@member", account.MemberId)
        .FirstAsync(MentionPlaceColumns.Read, cancel);

    /// <inheritdoc />
    public async ValueTask ChooseAsync(Account account, MentionPlace? place, CancellationToken cancel) => await work
        .Statement("UPDATE account SET mention_place = @place WHERE id = @account AND member_id = @member AND (@place IS NULL OR platform = @platform)")
        .With("@place", place?.Id)
        .With("@platform", (short)(place?.Platform ?? account.Platform))
        .With("@account", account.Id)
        .With("@member", account.MemberId)
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask AllowAsync(Platforms platform, string community, string channel, string name, CancellationToken cancel) => await work
        .Statement("""
            INSERT INTO mention_place (platform, community, channel, name, allowed) VALUES (@platform, @community, @channel, @name, TRUE)
            ON CONFLICT (platform, community) DO UPDATE SET channel = excluded.channel, name = excluded.name, allowed = TRUE
            """)
        .With("@platform", (short)platform)
        .With("@community", community)
        .With("@channel", channel)
        .With("@name", name)
        .RunAsync(cancel);

    /// <inheritdoc />
    public async ValueTask ForbidAsync(Platforms platform, string community, CancellationToken cancel) => await work
        .Statement("UPDATE mention_place SET allowed = FALSE WHERE platform = @platform AND community = @community")
        .With("@platform", (short)platform)
        .With("@community", community)
        .RunAsync(cancel);
}
