namespace MicroNeedlingBot.FakePlatforms.Telegram;

/// <summary>What a fake Telegram is like: its one bot, its deadlines, and which behaviours are left off.</summary>
public sealed record FakeTelegramOptions
{
    /// <summary>The token of the one bot that this server knows.</summary>
    public string Token { get; init; } = "7000000001:FAKEfakeFAKE-fakeFAKEfake_FAKEfake0";

    /// <summary>The bot's name.</summary>
    public string BotName { get; init; } = "Guide Helper";

    /// <summary>The bot's username, without @.</summary>
    public string BotUsername { get; init; } = "guide_helper_bot";

    /// <summary>Whether privacy mode is off.</summary>
    public bool CanReadAllGroupMessages { get; init; }

    /// <summary>Whether inline mode is on.</summary>
    public bool SupportsInlineQueries { get; init; } = true;

    /// <summary>Whether a plain @mention reaches a bot in privacy mode. Telegram's own texts disagree.</summary>
    public bool MentionsReachTheBot { get; init; }

    /// <summary>Whether the new group's service message comes before the old group's.</summary>
    public bool NewGroupSpeaksFirst { get; init; }

    /// <summary>How long a press can be answered.</summary>
    public TimeSpan PressDeadline { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long an inline query can be answered.</summary>
    public TimeSpan InlineDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many messages may go to one chat at once before the limit of one a second bites.</summary>
    public int ChatBurst { get; init; } = 3;

    /// <summary>The seconds that a 429 asks for; null for what is left of the limit.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The first wait of a webhook that wasn't taken twice; it doubles up to 60 times this. Telegram's is 2 s.</summary>
    public TimeSpan WebhookBackOff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a test waits for something to happen before it fails with the traffic.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether requests are kept. Off for long load runs.</summary>
    public bool KeepsTraffic { get; init; } = true;

    /// <summary>What is left off.</summary>
    public IReadOnlySet<Behaviour> Off { get; init; } = new HashSet<Behaviour>();

    /// <summary>The same, but these behaviours are off.</summary>
    public FakeTelegramOptions Without(params IEnumerable<Behaviour> behaviours) => this with { Off = Off.Union(behaviours).ToHashSet() };

    /// <summary>The same without limits on how much is sent.</summary>
    public FakeTelegramOptions WithoutFloodLimits() => Without(Behaviour.LimitPerChat, Behaviour.LimitPerGroup, Behaviour.LimitOverall);
}
