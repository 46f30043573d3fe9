using System.Text.Json;
using MicroNeedlingBot.Chat.State;
using MicroNeedlingBot.Storage.Connecting;
using NodaTime;

namespace MicroNeedlingBot.Storage.Requests;

/// <summary>Offers in the database.</summary>
internal sealed class StoredOffers(Work work, TimeProvider time) : IOffers
{
    /// <inheritdoc />
    public ValueTask<long> KeepAsync(long accountId, string chat, Offer offer, CancellationToken cancel) => work
        .Statement("INSERT INTO offer (account_id, chat, json, at) VALUES (@account, @chat, @json, @now) RETURNING id")
        .With("@account", accountId)
        .With("@chat", chat)
        .With("@json", JsonSerializer.Serialize(offer, OfferJson.Default.Stored))
        .With("@now", Instant.FromDateTimeOffset(time.GetUtcNow()))
        .FirstAsync(row => row.GetInt64(0), cancel);

    /// <inheritdoc />
    public async ValueTask<KeptOffer?> FindAsync(long id, CancellationToken cancel)
    {
        var found = await work.Statement("SELECT account_id, chat, json FROM offer WHERE id = @id")
            .With("@id", id)
            .FirstAsync(row => (Account: row.GetInt64(0), Chat: row.GetString(1), Json: row.GetString(2)), cancel);
        return Read(found.Json) is { } offer ? new KeptOffer(found.Account, found.Chat, offer) : null;
    }

    /// <summary>Null also where an older version of the program offered what this one can't read.</summary>
    private static Offer? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, OfferJson.Default.Stored);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
