using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>Somebody's place in a chat.</summary>
internal sealed class Member(Person person, string status)
{
    private static readonly string[] s_administratorRights =
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    private static readonly string[] s_memberRights =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes", "can_send_voice_notes",
        "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info",
        "can_invite_users", "can_pin_messages", "can_manage_topics",
    ];

    public Person Person { get; } = person;

    public string Status { get; set; } = status;

    /// <summary>For a restricted member: whether it is still in the chat.</summary>
    public bool IsMember { get; set; } = true;

    /// <summary>For the bot: whether it sees all messages, decided when it was added.</summary>
    public bool SeesAll { get; set; }

    public bool IsAnonymous { get; set; }

    public bool IsAdministrator => Status is "creator" or "administrator";

    public bool IsPresent => IsAdministrator || Status is "member" || (Status is "restricted" && IsMember);

    public JsonObject ToJson(FakeTelegram fake)
    {
        var userFirst = fake.Does(Behaviour.UserBeforeStatus);
        var json = userFirst
            ? Json.Of(("user", Person.ToJson()), ("status", Status))
            : Json.Of(("status", Status), ("user", Person.ToJson()));
        AddRights(json);
        return json;
    }

    private void AddRights(JsonObject json)
    {
        switch (Status)
        {
            case "creator":
                json["is_anonymous"] = IsAnonymous;
                break;
            case "administrator":
                Add(json, s_administratorRights, right => right is "can_manage_chat" or "can_delete_messages" or "can_invite_users" || (right is "is_anonymous" && IsAnonymous));
                break;
            case "restricted":
                json["until_date"] = 0;
                json["is_member"] = IsMember;
                Add(json, s_memberRights, right => right is not "can_send_messages");
                break;
            case "kicked":
                json["until_date"] = 0;
                break;
        }
    }

    private static void Add(JsonObject json, IEnumerable<string> rights, Func<string, bool> has)
    {
        foreach (var right in rights)
        {
            json[right] = has(right);
        }
    }
}
