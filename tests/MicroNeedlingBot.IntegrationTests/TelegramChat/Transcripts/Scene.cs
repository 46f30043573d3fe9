using System.Globalization;
using System.Text.RegularExpressions;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using NodaTime.Text;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat.Transcripts;

/// <summary>The people and groups of a transcript, and what its lines make them do.</summary>
internal sealed partial class Scene : IAsyncDisposable
{
    // People take a while to type, and who was where last has to be told apart.
    private static readonly TimeSpan s_betweenLines = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, Room> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Topic> _topics = new(StringComparer.Ordinal);
    private readonly List<Room> _rooms = [];

    private Scene(TelegramWorld world) => World = world;

    public TelegramWorld World { get; }

    /// <summary>Every chat so far, groups first.</summary>
    public IEnumerable<Room> Rooms => _groups.Values.Concat(_rooms);

    /// <summary>Opens what the head of a transcript describes.</summary>
    public static async Task<Scene> OpenAsync(IReadOnlyList<string> lines)
    {
        var now = lines.Select(line => NowLine().Match(line)).First(match => match.Success).Groups["now"].Value;
        var owner = lines.Select(line => OwnerLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups["who"].Value;
        var scene = new Scene(await TelegramWorld.StartAsync(stoppedAt: InstantPattern.General.Parse(now).Value, owner: owner));
        foreach (var group in lines.Select(line => GroupLine().Match(line)).Where(match => match.Success))
        {
            scene.AddGroup(group);
        }

        await scene.World.SettleAsync();
        return scene;
    }

    /// <summary>Plays a line; answers with the chat that it is about and the button's press.</summary>
    public async Task<(Room? Room, Press? Press)> PlayAsync(string line)
    {
        World.Clock.Advance(s_betweenLines);
        (Room? Room, Press? Press) done =
            TimeLine().Match(line) is { Success: true } time ? await PassAsync(time)
            : PressLine().Match(line) is { Success: true } pressed ? Press(pressed)
            : SpeechLine().Match(line) is { Success: true } said ? (Say(said), null)
            : DeedLine().Match(line) is { Success: true } deed ? (Do(deed), null)
            : throw new FormatException($"Nobody knows how to play: {line}");
        await World.SettleAsync();
        return done;
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private void AddGroup(Match line)
    {
        var (name, creator, hasBot) = (line.Groups["name"].Value, Who(line), !line.Groups["without"].Success);
        var room = line.Groups["kind"].Value is "forum" ? World.World.Forum(name, creator, hasBot) : World.World.Supergroup(name, creator, hasBot);
        _groups.Add(name, room);
        foreach (var topic in line.Groups["topic"].Captures.Select(capture => capture.Value))
        {
            _topics.Add(topic, room.OpensTopic(topic, creator));
        }
    }

    private Person Who(Match line, string group = "who")
    {
        var person = World.World.User(line.Groups[group].Value);
        if (!_rooms.Contains(person.Private))
        {
            _rooms.Add(person.Private);
        }

        return person;
    }

    /// <summary>Reminders come when they are due, not when the time is over.</summary>
    private async Task<(Room?, Press?)> PassAsync(Match line)
    {
        var amount = int.Parse(line.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture);
        var time = line.Groups["unit"].Value switch { "d" => TimeSpan.FromDays(amount), "h" => TimeSpan.FromHours(amount), _ => TimeSpan.FromMinutes(amount) };
        var end = World.Clock.GetUtcNow() + time;
        while (await World.Storage.Reminders.NextDueAsync(CancellationToken.None) is { } due && due.ToDateTimeOffset() <= end)
        {
            var wait = due.ToDateTimeOffset() - World.Clock.GetUtcNow();
            await World.PassAsync(wait > TimeSpan.Zero ? wait : TimeSpan.FromMinutes(1));
        }

        var rest = end - World.Clock.GetUtcNow();
        await World.PassAsync(rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        return (null, null);
    }

    private (Room?, Press?) Press(Match line)
    {
        var (who, button) = (Who(line), line.Groups["button"].Value);
        if (line.Groups["follows"].Success)
        {
            var link = Rooms.SelectMany(each => each.FromBot).LastOrDefault(message => message.Buttons.Any(each => each.Url is not null && Says(each, button)))
                ?? throw new FormatException($"No link says “{button}”.");
            who.Follows(link, button);
            return (who.Private, null);
        }

        var room = line.Groups["room"].Success ? _groups[line.Groups["room"].Value] : who.Private;
        var message = room.FromBot.LastOrDefault(message => message.Buttons.Any(each => Says(each, button)))
            ?? throw new FormatException($"No button says “{button}” in {room}.");
        return (room, who.Presses(message, button));
    }

    private Room Say(Match line)
    {
        var (who, text) = (Who(line), line.Groups["text"].Value.Replace("\\n", "\n", StringComparison.Ordinal));
        var room = line.Groups["room"].Success ? _groups[line.Groups["room"].Value] : who.Private;
        switch (line.Groups["how"].Value)
        {
            case " edits":
                who.Edits(room.Messages.Last(message => message.From == who), text);
                break;
            case " sends a picture":
                who.SendsPicture(text, room);
                break;
            case " sends a voice message":
                who.SendsVoice(room);
                break;
            default:
                var answered = line.Groups["whom"].Success ? LastOf(room, line.Groups["whom"].Value) : null;
                _ = room.IsPrivate ? who.Writes(text, answered) : who.WritesIn(room, text, line.Groups["topic"].Success ? _topics[line.Groups["topic"].Value] : null, answered);
                break;
        }

        return room;
    }

    private Room Do(Match line)
    {
        var who = Who(line);
        var room = line.Groups["room"].Success ? _groups[line.Groups["room"].Value] : who.Private;
        switch (line.Groups["deed"].Value)
        {
            case "adds the bot to":
                room.AddsBot(who);
                break;
            case "removes the bot from":
                room.RemovesBot(who);
                break;
            case "joins":
                room.Has(who);
                break;
            case "becomes an administrator of":
                room.Promotes(who);
                break;
            case "is no administrator any more of":
                room.Demotes(who);
                break;
            case "blocks the bot":
                who.Blocks();
                break;
            default:
                who.Unblocks();
                break;
        }

        return room;
    }

    private static ChatMessage LastOf(Room room, string whom) =>
        room.Messages.Last(message => string.Equals(message.From.FirstName, whom, StringComparison.Ordinal) || (whom is "the bot" && message.From == room.FromBot[^1].From));

    private static bool Says(MessageButton button, string text) => string.Equals(button.Text, text, StringComparison.Ordinal);

    [GeneratedRegex("^# now (?<now>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NowLine();

    [GeneratedRegex("^# owner (?<who>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnerLine();

    [GeneratedRegex("^# (?<kind>group|forum) (?<name>.+?) of (?<who>\\w+)(?<without>, without the bot)?(: (?<topic>[^,]+)(, (?<topic>[^,]+))*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GroupLine();

    [GeneratedRegex("^\\+ (?<amount>\\d+)(?<unit>[dhm])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TimeLine();

    [GeneratedRegex("^(?<who>\\w+)( in (?<room>.+?))? (presses|(?<follows>follows)) \\[(?<button>.+)\\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PressLine();

    [GeneratedRegex("^(?<who>\\w+)( in (?<room>[^>,]+?)(, (?<topic>[^>]+?))?)?( answers (?<whom>[^>]+?))?(?<how> edits| sends a picture| sends a voice message)? > ?(?<text>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpeechLine();

    [GeneratedRegex("^(?<who>\\w+) (?<deed>adds the bot to|removes the bot from|joins|becomes an administrator of|is no administrator any more of|blocks the bot|unblocks the bot)( (?<room>.+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeedLine();
}
