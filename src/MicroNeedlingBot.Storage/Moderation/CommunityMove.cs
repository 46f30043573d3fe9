using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Storage.Connecting;

namespace MicroNeedlingBot.Storage.Moderation;

/// <summary>Everything that is stored under a community's old external id goes on under its new one.</summary>
internal static class CommunityMove
{
    // A chat's key is the community's external id, in a topic with # and the topic behind it. Message ids of the old chat mean nothing in the new one.
    private static readonly string[] s_statements =
    [
        // Met under its old id once more, after the move: by a message that was still on its way.
        """
        DELETE FROM community WHERE platform = @platform AND external_id = @old
            AND EXISTS (SELECT 1 FROM community n WHERE n.platform = @platform AND n.external_id = @new AND n.id < community.id)
        """,
        // Met under its new id a moment ago, before anybody said that it is the same: that one holds nothing yet.
        """
        DELETE FROM community WHERE platform = @platform AND external_id = @new
            AND EXISTS (SELECT 1 FROM community o WHERE o.platform = @platform AND o.external_id = @old)
        """,
        "UPDATE community SET external_id = @new WHERE platform = @platform AND external_id = @old",
        """
        DELETE FROM mention_place WHERE platform = @platform AND community = @old
            AND EXISTS (SELECT 1 FROM mention_place n WHERE n.platform = @platform AND n.community = @new)
        """,
        "UPDATE mention_place SET community = @new, channel = CASE WHEN channel = @old THEN @new ELSE channel END WHERE platform = @platform AND community = @old",
        $"""
        DELETE FROM conversation WHERE {InOld} AND EXISTS (
            SELECT 1 FROM conversation n WHERE n.account_id = conversation.account_id AND n.chat = {NewChat("conversation.")})
        """,
        $"UPDATE conversation SET chat = {NewChat("")} WHERE {InOld}",
        $"UPDATE offer SET chat = {NewChat("")} WHERE {InOld}",
        $"UPDATE outbox SET chat = {NewChat("")}, answers_to = NULL, edits = NULL, sent_as = NULL WHERE {InOld}",
    ];

    // Of this platform's accounts alone: another platform may use the same id.
    private const string InOld = "(chat = @old OR chat LIKE @old || '#%') AND account_id IN (SELECT a.id FROM account a WHERE a.platform = @platform)";

    public static async ValueTask RunAsync(Work work, Platforms platform, string oldId, string newId, CancellationToken cancel)
    {
        foreach (var statement in s_statements)
        {
            await work.Statement(statement).With("@platform", (short)platform).With("@old", oldId).With("@new", newId).RunAsync(cancel);
        }
    }

    private static string NewChat(string table) => $"@new || SUBSTR({table}chat, LENGTH(@old) + 1)";
}
