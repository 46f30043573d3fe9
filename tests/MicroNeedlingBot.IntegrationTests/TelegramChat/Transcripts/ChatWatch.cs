using MicroNeedlingBot.FakePlatforms.Telegram.People;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat.Transcripts;

/// <summary>Writes down what the bot said since the last look, as its readers see it.</summary>
internal sealed class ChatWatch(Person bot)
{
    /// <summary>Begins a line about one that nobody can play.</summary>
    public const string Unplayable = "! ";

    private const string First = "< ";
    private const string Further = "  ";

    // How often each message was edited when it was seen last.
    private readonly Dictionary<ChatMessage, int> _seen = [];

    /// <summary>Whether a line of a transcript is the bot's.</summary>
    public static bool IsWritten(string line) => new[] { First, Further, Unplayable }.Any(lead => line.StartsWith(lead, StringComparison.Ordinal));

    /// <summary>Writes what is new: in the chat where somebody did something, then in the others.</summary>
    public void Show(TextWriter output, Room? where, IEnumerable<Room> rooms, Press? press)
    {
        if (press?.Notice is { } notice)
        {
            output.WriteLine(First + (press.IsAlert ? "(alert) " : "(toast) ") + notice);
        }

        foreach (var room in rooms.OrderBy(room => room == where ? 0 : 1))
        {
            foreach (var message in room.FromBot.Where(message => !_seen.TryGetValue(message, out var edits) || edits < message.Edits))
            {
                Write(output, message, room == where ? "" : room.IsPrivate ? $"(to {room.Title} in private) " : $"(in {room.Title}) ");
            }
        }
    }

    private void Write(TextWriter output, ChatMessage message, string place)
    {
        var isEdit = !_seen.TryAdd(message, message.Edits);
        _seen[message] = message.Edits;
        var marks = place
            + (message.Topic is { } topic ? $"({topic.Name}) " : "")
            + (message.ReplyTo is { } asked && !isEdit ? $"(to {(asked.From == bot ? "itself" : asked.From)}) " : "")
            + (isEdit ? "(edited) " : "")
            + (message.Document is { } file ? $"(document {file.Name}) " : "");
        var lines = (marks + message.Text).TrimEnd().Split('\n').Concat(message.Keyboard.Select(row => string.Join(' ', row.Select(Button))));
        var lead = First;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            output.WriteLine(lead + line);
            lead = Further;
        }
    }

    private static string Button(MessageButton button) => button.Url is null ? $"[{button.Text}]" : $"[{button.Text} ↗]";
}
