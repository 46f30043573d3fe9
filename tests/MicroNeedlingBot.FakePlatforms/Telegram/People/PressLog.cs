namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>A press of a button.</summary>
public sealed class Press
{
    internal Press(string id, Person by, string text, DateTimeOffset at)
    {
        Id = id;
        By = by;
        CallbackText = text;
        At = at;
    }

    /// <summary>The callback query's id.</summary>
    public string Id { get; }

    /// <summary>Who pressed.</summary>
    public Person By { get; }

    /// <summary>The button's callback_data.</summary>
    public string CallbackText { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>How often the bot answered in time. It must once.</summary>
    public int Answers { get; internal set; }

    /// <summary>What the last answer said; null for nothing.</summary>
    public string? Notice { get; internal set; }

    /// <summary>Whether the notice stood in a window.</summary>
    public bool IsAlert { get; internal set; }
}

/// <summary>All presses.</summary>
public sealed class PressLog
{
    private readonly FakeTelegram _fake;
    private readonly Dictionary<string, Press> _presses = new(StringComparer.Ordinal);

    internal PressLog(FakeTelegram fake) => _fake = fake;

    /// <summary>All presses, oldest first.</summary>
    public IReadOnlyList<Press> All
    {
        get
        {
            lock (_fake.Gate)
            {
                return [.. _presses.Values];
            }
        }
    }

    /// <summary>Waits until a press is answered.</summary>
    public async Task<Press> AnsweredAsync(Press press, TimeSpan? patience = null)
    {
        await _fake.Traffic.UntilAsync(() => press.Answers > 0, $"an answer to {press.By}'s press of “{press.CallbackText}”", patience);
        return press;
    }

    internal Press Add(Person by, string text)
    {
        var press = new Press(_fake.World.NextQueryId(), by, text, _fake.Now());
        return _presses[press.Id] = press;
    }

    internal Press? Find(string? id) => id is null ? null : _presses.GetValueOrDefault(id);
}
