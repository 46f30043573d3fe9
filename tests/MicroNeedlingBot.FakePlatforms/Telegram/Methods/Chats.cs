using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>getMe, getChat, getChatMember, getChatAdministrators, leaveChat.</summary>
internal sealed class Chats(FakeTelegram fake)
{
    private readonly Doors _doors = new(fake);

    public Reply GetMe(ApiCall call)
    {
        var bot = fake.Bot.ToJson();
        bot["can_join_groups"] = true;
        bot["can_read_all_group_messages"] = fake.World.CanReadAllGroupMessages;
        bot["supports_inline_queries"] = fake.Options.SupportsInlineQueries;
        return Reply.Ok(bot);
    }

    public Reply GetChat(ApiCall call)
    {
        var room = _doors.Room(call);
        if (!room.IsPrivate)
        {
            _doors.CheckPresence(room);
        }

        var json = room.ToJson();
        json["accent_color_id"] = 1;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = Json.Of(("unlimited_gifts", false), ("limited_gifts", false), ("unique_gifts", false), ("premium_subscription", false), ("gifts_from_channels", false));
        return Reply.Ok(json);
    }

    public Reply GetChatMember(ApiCall call)
    {
        var room = _doors.Room(call);
        var id = call.Number("user_id") ?? 0;
        if (room.IsPrivate)
        {
            return Reply.Ok(new Member(id == fake.Bot.Id ? fake.Bot : room.Partner!, "member").ToJson(fake));
        }

        _doors.CheckPresence(room);
        if (id != fake.Bot.Id && fake.Does(Behaviour.MembersNeedAdministrator) && room.MemberOf(fake.Bot.Id) is not { IsAdministrator: true })
        {
            return Reply.BadRequest("member list is inaccessible");
        }

        var member = room.MemberOf(id) ?? (fake.World.PersonOf(id) is { } person ? new(person, "left") : null);
        if (member is null)
        {
            return Reply.BadRequest("PARTICIPANT_ID_INVALID");
        }

        return Reply.Ok((fake.Does(Behaviour.MemberTable) ? member : new(member.Person, "member")).ToJson(fake));
    }

    public Reply GetChatAdministrators(ApiCall call)
    {
        var room = _doors.Room(call);
        if (room.IsPrivate)
        {
            return fake.Does(Behaviour.PrivateHasNoAdministrators) ? Reply.BadRequest("there are no administrators in the private chat") : Reply.Ok(new JsonArray());
        }

        _doors.CheckPresence(room);
        var administrators = room.Members.Where(member => member.IsAdministrator && (!member.Person.IsBot || member.Person == fake.Bot || call.Flag("return_bots")));
        return Reply.Ok(new JsonArray([.. administrators.Select(member => member.ToJson(fake))]));
    }

    public Reply LeaveChat(ApiCall call)
    {
        var room = _doors.Room(call);
        if (room.IsPrivate)
        {
            return Reply.BadRequest("chat member status can't be changed in private chats");
        }

        _doors.CheckPresence(room);
        room.RemovesBot(fake.Bot);
        return Reply.True;
    }
}
