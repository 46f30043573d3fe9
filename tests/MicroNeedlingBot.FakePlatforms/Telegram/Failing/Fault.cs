namespace MicroNeedlingBot.FakePlatforms.Telegram.Failing;

/// <summary>What happens to a request instead of a good answer.</summary>
public enum FaultKind
{
    /// <summary>The connection is reset before anything is done. For a port that refuses, see <see cref="FakeTelegram.GoDownAsync"/>.</summary>
    Refuse,

    /// <summary>Nothing ever comes back.</summary>
    NeverAnswer,

    /// <summary>The connection drops before the answer's first byte.</summary>
    DropBeforeAnswer,

    /// <summary>The connection drops in the middle of the answer's body.</summary>
    DropInAnswer,

    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>500 in an envelope.</summary>
    Json500,

    /// <summary>502 as a web server's own page.</summary>
    Html502,

    /// <summary>200 with JSON that ends too early.</summary>
    BrokenJson,

    /// <summary>200 and ok, but no result.</summary>
    NoResult,

    /// <summary>The answer comes byte by byte.</summary>
    Trickle,

    /// <summary>429; nothing is done.</summary>
    TooMany,

    /// <summary>A refusal that the test words itself; nothing is done.</summary>
    Refusal,
}

/// <summary>A fault, and whether the method is carried out all the same.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Executes">Whether the method is carried out before.</param>
public sealed record Fault(FaultKind Kind, bool Executes)
{
    /// <summary>How long: a delay, or the pause between the bytes of a trickle.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The code of a refusal.</summary>
    public int Code { get; init; }

    /// <summary>The words of a refusal.</summary>
    public string Description { get; init; } = "";

    /// <summary>The seconds that a 429 asks for.</summary>
    public int RetryAfter { get; init; }

    /// <summary>The connection is reset, nothing is done.</summary>
    public static Fault Refuse => new(FaultKind.Refuse, Executes: false);

    /// <summary>No answer, nothing is done.</summary>
    public static Fault NeverAnswer => new(FaultKind.NeverAnswer, Executes: false);

    /// <summary>Done, but the answer is lost.</summary>
    public static Fault DropBeforeAnswer => new(FaultKind.DropBeforeAnswer, Executes: true);

    /// <summary>Done, but half of the answer is lost.</summary>
    public static Fault DropInAnswer => new(FaultKind.DropInAnswer, Executes: true);

    /// <summary>500 in an envelope, nothing is done.</summary>
    public static Fault Json500 => new(FaultKind.Json500, Executes: false);

    /// <summary>502 in HTML, nothing is done.</summary>
    public static Fault Html502 => new(FaultKind.Html502, Executes: false);

    /// <summary>Done, but the answer can't be read.</summary>
    public static Fault BrokenJson => new(FaultKind.BrokenJson, Executes: true);

    /// <summary>Done, but the answer holds no result.</summary>
    public static Fault NoResult => new(FaultKind.NoResult, Executes: true);

    /// <summary>Done after a while.</summary>
    public static Fault Delay(TimeSpan pause) => new(FaultKind.Delay, Executes: true) { Pause = pause };

    /// <summary>Done, and the answer comes in small pieces with a pause between.</summary>
    public static Fault Trickle(TimeSpan pause) => new(FaultKind.Trickle, Executes: true) { Pause = pause };

    /// <summary>429, nothing is done.</summary>
    public static Fault TooMany(int retryAfter) => new(FaultKind.TooMany, Executes: false) { RetryAfter = retryAfter };

    /// <summary>Any refusal, nothing is done.</summary>
    public static Fault Refusal(int code, string description) => new(FaultKind.Refusal, Executes: false) { Code = code, Description = description };
}
