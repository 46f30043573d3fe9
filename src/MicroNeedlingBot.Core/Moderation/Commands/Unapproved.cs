using MicroNeedlingBot.Chat;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Dialogues;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Moderation.Commands;

/// <summary>In a community that no owner has agreed to, one sentence is all that is said, but for warning signs.</summary>
internal static class Unapproved
{
    public static ValueTask<Turn?> TryAsync(Request request) => new(
        request.Caller?.Standing is { IsOwner: false, Community: { State: not CommunityState.Approved } community } && !Leaves(request.Text)
            ? new Turn(Reply.Of(ModeratorGate.Waits(community)), PutAside.Close(request.Conversation) with { Offered = [] })
            : null);

    private static bool Leaves(string text) =>
        text.Trim().ToLowerInvariant() is "quit" or "exit" || ReferenceEquals(TypedCommand.Read(text)?.FindOn(Platforms.Console), CommandCatalogue.Quit);
}
