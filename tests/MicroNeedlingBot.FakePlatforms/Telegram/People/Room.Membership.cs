using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <content>Who is in a chat, and what becomes of it.</content>
public sealed partial class Room
{
    /// <summary>Gives somebody a place: creator, administrator, member, restricted, left, kicked, or a status of a later version.</summary>
    public void Has(Person person, string status = "member", bool isMember = true)
    {
        lock (Fake.Gate)
        {
            var member = MemberOf(person.Id) ?? Seat(person, status);
            member.Status = status;
            member.IsMember = isMember;
        }
    }

    /// <summary>Somebody adds the bot.</summary>
    public void AddsBot(Person by, bool asAdministrator = false)
    {
        lock (Fake.Gate)
        {
            var before = MemberOf(Fake.Bot.Id)?.Status ?? "left";
            Seat(Fake.Bot, asAdministrator ? "administrator" : "member");
            TellBotsPlace(by, new(Fake.Bot, before), MemberOf(Fake.Bot.Id)!);
            Service(by, Json.Of(("new_chat_members", new System.Text.Json.Nodes.JsonArray(Fake.Bot.ToJson()))));
        }
    }

    /// <summary>Somebody removes the bot for good.</summary>
    public void KicksBot(Person by) => MoveBot(by, "kicked");

    /// <summary>The bot is gone, but may be added again.</summary>
    public void RemovesBot(Person by) => MoveBot(by, "left");

    /// <summary>Makes somebody an administrator; the bot is told when it is the bot.</summary>
    public void Promotes(Person person, Person? by = null) => Move(person, by, "administrator");

    /// <summary>Takes an administrator's rights.</summary>
    public void Demotes(Person person, Person? by = null) => Move(person, by, "member");

    /// <summary>Takes the bot's right to write.</summary>
    public void MutesBot(Person? by = null) => Move(Fake.Bot, by, "restricted");

    /// <summary>Deletes the group.</summary>
    public void Deletes() => IsDeleted = true;

    /// <summary>Turns the basic group into a supergroup, which is returned.</summary>
    public Room Upgrades(Person? by = null)
    {
        lock (Fake.Gate)
        {
            var after = Fake.World.NewRoom(RoomKind.Supergroup, Title, creator: null, withBot: false);
            foreach (var member in Members)
            {
                after._members[member.Person.Id] = member;
            }

            UpgradedTo = after;
            if (Fake.Does(Behaviour.UpgradeIsTold))
            {
                TellUpgrade(after, by ?? Members.Select(member => member.Person).FirstOrDefault(person => person != Fake.Bot) ?? Fake.World.User("Jo"));
            }

            return after;
        }
    }

    internal void TellBotsPlace(Person by, Member before, Member after) => Fake.Updates.Enqueue(
        "my_chat_member",
        Json.Of(
            ("chat", ToJson()),
            ("from", by.ToJson()),
            ("date", Fake.Now().ToUnixTimeSeconds()),
            ("old_chat_member", before.ToJson(Fake)),
            ("new_chat_member", after.ToJson(Fake))),
        $"place:{Id}",
        TimeSpan.FromHours(24));

    private void TellUpgrade(Room after, Person by)
    {
        var group = new Person(Fake, World.GroupAnonymousBotId, "Group") { IsBot = true };
        Action[] told =
        [
            () => Service(by, Json.Of(("migrate_to_chat_id", after.Id))),
            () => after.Service(group, Json.Of(("sender_chat", after.ToJson()), ("migrate_from_chat_id", Id))),
        ];
        foreach (var tell in Fake.Options.NewGroupSpeaksFirst ? told.Reverse() : told)
        {
            tell();
        }
    }

    private void MoveBot(Person by, string status) => Move(Fake.Bot, by, status);

    private void Move(Person person, Person? by, string status)
    {
        lock (Fake.Gate)
        {
            var before = new Member(person, MemberOf(person.Id)?.Status ?? "left");
            var member = MemberOf(person.Id) ?? Seat(person, status);
            member.Status = status;
            if (person == Fake.Bot)
            {
                TellBotsPlace(by ?? Fake.World.User("Jo"), before, member);
            }
        }
    }
}
