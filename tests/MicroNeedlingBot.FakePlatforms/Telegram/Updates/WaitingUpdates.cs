using System.Globalization;
using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Updates;

/// <summary>What waits for the bot, oldest first, until an offset forgets it or it is too old.</summary>
public sealed class WaitingUpdates
{
    private static readonly string[] s_offByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private static readonly string[] s_kinds =
    [
        "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result", "callback_query", "shipping_query",
        "pre_checkout_query", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "message_reaction", "message_reaction_count",
    ];

    private readonly FakeTelegram _fake;
    private readonly LinkedList<QueuedUpdate> _waiting = [];
    private HashSet<string>? _allowed;
    private long _next = 91_000_001;
    private DateTimeOffset _lastQueued = DateTimeOffset.MinValue;
    private DateTimeOffset _firstExpiry = DateTimeOffset.MaxValue;

    internal WaitingUpdates(FakeTelegram fake)
    {
        _fake = fake;
        Poll = new(fake, this);
    }

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (_fake.Gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>The number of the newest update so far.</summary>
    public long LastId
    {
        get
        {
            lock (_fake.Gate)
            {
                return _next - 1;
            }
        }
    }

    /// <summary>How the bot fetches them.</summary>
    public Polling Poll { get; }

    /// <summary>Leaves out update numbers.</summary>
    public void SkipNumbers(int count)
    {
        lock (_fake.Gate)
        {
            _next += count;
        }
    }

    /// <summary>Queues an update as a test writes it; its number is added when it has none.</summary>
    public void EnqueueRaw(string json)
    {
        lock (_fake.Gate)
        {
            var update = JsonNode.Parse(json)!.AsObject();
            var id = (long?)update["update_id"] ?? NextId();
            _next = Math.Max(_next, id + 1);
            update["update_id"] = id;
            Add(new(id, update.FirstOrDefault(pair => pair.Key is not "update_id").Key ?? "", update, "raw", _fake.Now() + TimeSpan.FromHours(24)));
        }
    }

    internal void Enqueue(string kind, JsonObject body, string key, TimeSpan life)
    {
        lock (_fake.Gate)
        {
            if (_fake.Does(Behaviour.FilteredWhenQueued) && !IsAllowed(kind))
            {
                return;
            }

            if (_fake.Does(Behaviour.UnknownMembers))
            {
                body["part_of_a_later_version"] = Json.Of(("kind", "new"), ("values", new JsonArray(1, "two")));
            }

            Expire();
            var id = NextId();
            Add(new(id, kind, Json.Of(("update_id", id), (kind, body)), key, _fake.Now() + life));
        }
    }

    internal void Allow(JsonArray? kinds)
    {
        if (kinds is null)
        {
            _allowed = _fake.Does(Behaviour.AllowedUpdatesStick) ? _allowed : null;
            return;
        }

        var names = kinds.Select(kind => (string?)kind ?? "").ToHashSet(StringComparer.Ordinal);
        _allowed = names.Count == 0 && _fake.Does(Behaviour.EmptyAllowedUpdatesIsDefault) ? null : names;
    }

    internal JsonArray? AllowedKinds => _allowed is null ? null : new([.. _allowed.Select(kind => (JsonNode)kind)]);

    /// <summary>The oldest updates from an offset on; what is older is forgotten.</summary>
    internal List<QueuedUpdate> Take(long offset, int limit)
    {
        Expire();
        if (offset < 0)
        {
            KeepLast(_fake.Does(Behaviour.NegativeOffset) ? -offset : long.MaxValue);
        }
        else
        {
            var isFar = offset > _next - 1 + 10 && _fake.Does(Behaviour.FarOffsetIsNoOffset);
            if (!isFar && _fake.Does(Behaviour.AckWhenAsked))
            {
                Forget(offset);
            }

            return Batch(isFar ? 0 : offset, limit);
        }

        return Batch(0, limit);
    }

    internal void Forget(long offset)
    {
        while (_waiting.First is { Value: var oldest } && oldest.Id < offset)
        {
            _waiting.RemoveFirst();
        }
    }

    internal void Remove(QueuedUpdate update) => _waiting.Remove(update);

    internal void Clear() => _waiting.Clear();

    internal QueuedUpdate? NextFor(string key)
    {
        Expire();
        return _waiting.FirstOrDefault(update => string.Equals(update.Key, key, StringComparison.Ordinal) && !update.IsInFlight);
    }

    internal IReadOnlyList<string> Keys() => [.. _waiting.Select(update => update.Key).Distinct(StringComparer.Ordinal)];

    internal bool Holds(QueuedUpdate update)
    {
        Expire();
        return _waiting.Contains(update);
    }

    internal string Describe()
    {
        lock (_fake.Gate)
        {
            var shown = string.Join(", ", _waiting.Take(20).Select(update => string.Create(CultureInfo.InvariantCulture, $"{update.Id} {update.Kind}")));
            return _waiting.Count switch { 0 => "none", > 20 => shown + string.Create(CultureInfo.InvariantCulture, $"… ({_waiting.Count})"), _ => shown };
        }
    }

    private List<QueuedUpdate> Batch(long offset, int limit)
    {
        List<QueuedUpdate> batch = [.. _waiting.Where(update => update.Id >= offset && (_fake.Does(Behaviour.FilteredWhenQueued) || IsAllowed(update.Kind))).Take(limit)];
        if (!_fake.Does(Behaviour.Redelivery))
        {
            batch.ForEach(update => _waiting.Remove(update));
        }

        return batch;
    }

    private void KeepLast(long count)
    {
        while (_waiting.Count > count)
        {
            _waiting.RemoveFirst();
        }
    }

    private void Add(QueuedUpdate update)
    {
        _lastQueued = _fake.Now();
        _waiting.AddLast(update);
        _firstExpiry = update.ExpiresAt < _firstExpiry ? update.ExpiresAt : _firstExpiry;
        Poll.Wake();
        _fake.Webhook.Wake(update.Key);
        _fake.Traffic.Changed();
    }

    // Unpublished kinds come through: the queue was filled by another version's rules.
    private bool IsAllowed(string kind) =>
        _allowed is null ? !s_offByDefault.Contains(kind, StringComparer.Ordinal) : _allowed.Contains(kind) || !s_kinds.Contains(kind, StringComparer.Ordinal);

    private long NextId()
    {
        if (_waiting.Count == 0 && _lastQueued > DateTimeOffset.MinValue && _fake.Now() - _lastQueued > TimeSpan.FromDays(7) && _fake.Does(Behaviour.NumbersRestartAfterAWeek))
        {
            _next = (_next / 2) + 1;
        }

        _next += _next % 5 == 0 && _fake.Does(Behaviour.NumbersHaveGaps) ? 2 : 0;
        return _next++;
    }

    private void Expire()
    {
        var now = _fake.Now();
        if (now < _firstExpiry)
        {
            return;
        }

        _firstExpiry = DateTimeOffset.MaxValue;
        for (var node = _waiting.First; node is not null;)
        {
            var next = node.Next;
            if (node.Value.ExpiresAt <= now && _fake.Does(ExpiryOf(node.Value.Kind)))
            {
                _waiting.Remove(node);
            }
            else
            {
                _firstExpiry = node.Value.ExpiresAt < _firstExpiry ? node.Value.ExpiresAt : _firstExpiry;
            }

            node = next;
        }
    }

    private static Behaviour ExpiryOf(string kind) => kind switch
    {
        "callback_query" => Behaviour.PressesExpire,
        "inline_query" => Behaviour.InlineQueriesExpire,
        _ => Behaviour.MessagesExpire,
    };
}
