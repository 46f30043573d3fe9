namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>What of a group's talk reaches the bot.</summary>
internal static class Privacy
{
    public static bool BotSees(ChatMessage message)
    {
        var room = message.Room;
        var fake = room.Fake;
        if (room.IsPrivate)
        {
            return true;
        }

        if (!room.HasBot || message.From == fake.Bot || IsOtherBot(message))
        {
            return false;
        }

        return !fake.Does(Behaviour.PrivacyMode) || SeesAll(room) || IsMeantForBot(message);
    }

    private static bool IsOtherBot(ChatMessage message) =>
        message.From.IsBot && !message.Extra.ContainsKey("sender_chat") && message.Room.Fake.Does(Behaviour.BotsAreNotHeard);

    private static bool SeesAll(Room room)
    {
        var fake = room.Fake;
        var place = room.MemberOf(fake.Bot.Id)!;
        return (place.IsAdministrator && fake.Does(Behaviour.AdministratorsSeeAll))
            || (fake.Does(Behaviour.PrivacyFixedWhenAdded) ? place.SeesAll : fake.World.CanReadAllGroupMessages);
    }

    private static bool IsMeantForBot(ChatMessage message)
    {
        var fake = message.Room.Fake;
        return message.IsService
            || message.ReplyTo?.From == fake.Bot
            || message.Extra["via_bot"] is not null
            || message.Pieces("bot_command").Any(command => IsForBot(message.Room, command))
            || (fake.Options.MentionsReachTheBot && message.Pieces("mention").Any(mention => IsBot(fake, mention[1..])));
    }

    private static bool IsForBot(Room room, string command)
    {
        var at = command.IndexOf('@', StringComparison.Ordinal);
        return at >= 0
            ? IsBot(room.Fake, command[(at + 1)..])
            : room.LastBot == room.Fake.Bot || !room.Fake.Does(Behaviour.BareCommandsGoToTheLastBot);
    }

    private static bool IsBot(FakeTelegram fake, string username) => string.Equals(username, fake.Bot.Username, StringComparison.OrdinalIgnoreCase);
}
