using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>Which chats the bot may reach and write to, and the words of the refusals.</summary>
internal sealed class Doors(FakeTelegram fake)
{
    /// <summary>The chat that a call names.</summary>
    public Room Room(ApiCall call)
    {
        var id = call.Number("chat_id") ?? 0;
        return fake.World.Find(id) ?? fake.World.PersonOf(id)?.Private ?? throw Refused(Reply.BadRequest("chat not found"));
    }

    /// <summary>The chat that a call wants to write to.</summary>
    public Room Writable(ApiCall call)
    {
        var room = Room(call);
        if (room.IsPrivate)
        {
            CheckPartner(room.Partner!);
        }
        else
        {
            CheckPresence(room);
            CheckRights(room);
        }

        return room;
    }

    /// <summary>Refuses a group that the bot isn't in.</summary>
    public void CheckPresence(Room room)
    {
        var kind = room.TypeName;
        var status = room.MemberOf(fake.Bot.Id)?.Status ?? "left";
        Refuse(Behaviour.DeletedGroupIs403, room.IsDeleted, Reply.Forbidden("the group chat was deleted"));
        Refuse(Behaviour.UpgradedIs400, room.UpgradedTo is not null, Reply.BadRequest("group chat was upgraded to a supergroup chat") with { MigrateTo = room.UpgradedTo?.Id });
        Refuse(Behaviour.KickedIs403, status is "kicked", Reply.Forbidden($"bot was kicked from the {kind} chat"));
        Refuse(Behaviour.NotAMemberIs403, status is not "kicked" && !room.HasBot, Reply.Forbidden($"bot is not a member of the {kind} chat"));
    }

    private void CheckPartner(Person partner)
    {
        if (partner.IsBot)
        {
            throw Refused(Reply.Forbidden("the bot can't send messages to the bot"));
        }

        Refuse(Behaviour.DeactivatedIs403, partner.IsDeactivated, Reply.Forbidden("user is deactivated"));
        Refuse(Behaviour.BlockedIs403, partner.HasBlocked, Reply.Forbidden("bot was blocked by the user"));
        Refuse(Behaviour.PeopleStartFirst, !partner.HasStarted, Reply.Forbidden("bot can't initiate conversation with a user"));
    }

    private void CheckRights(Room room)
    {
        var member = room.MemberOf(fake.Bot.Id);
        var isMuted = member?.Status is "restricted" || (room.IsReadOnly && member?.IsAdministrator is not true);
        Refuse(Behaviour.NoWriteRightIs400, isMuted, Reply.BadRequest("not enough rights to send text messages to the chat"));
    }

    private void Refuse(Behaviour behaviour, bool condition, Reply reply)
    {
        if (condition && fake.Does(behaviour))
        {
            throw Refused(reply);
        }
    }

    private static RefusedException Refused(Reply reply) => new(reply);
}
