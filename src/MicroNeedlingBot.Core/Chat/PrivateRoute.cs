using System.Buffers.Text;
using System.Security.Cryptography;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Chat.State;

namespace MicroNeedlingBot.Chat;

/// <summary>
/// In a group where all that the bot says is read by everybody, what is between it and one person goes on in private: a
/// button leads there, and there the command runs as if it had been typed.
/// </summary>
internal sealed class PrivateRoute(Platforms platform)
{
    private const int KeyBytes = 16;

    // Discord shows a reply to one member alone, and a terminal has one reader anyway.
    private readonly bool _isNeeded = platform == Platforms.Telegram;

    private static readonly ChatCommand[] s_public = [CommandCatalogue.Ask, CommandCatalogue.Topics, CommandCatalogue.Help, CommandCatalogue.Start, CommandCatalogue.How];

    public async ValueTask<Turn?> TryAsync(Request request)
    {
        if (!_isNeeded || request.Caller is not { IsPrivate: false } caller || TypedCommand.Read(request.Text)?.FindOn(platform) is not { } command || s_public.Contains(command))
        {
            return null;
        }

        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        // Whoever writes as the group is nobody in particular: the link is for the one who opens it, and asks there what they may.
        await caller.State.StartLinks.KeepAsync(key, new StartLink(caller.IsAnonymous ? null : caller.Account.Id, caller.Standing.Community?.Id, request.Text.Trim()), caller.Now, request.Cancel);
        var words = command.Audience switch
        {
            Audience.Moderators => "Moderators do that in private with me, so that nobody else has to read along.",
            Audience.Owners => "Whoever runs this bot does that in private with me.",
            _ => "That is between the two of us. Let's go on in private.",
        };
        return new Turn(
            new Reply([Paragraph.Of(words), new ChoiceList("", [new Choice(1, "Continue in private", new OpenPrivate(key))])]),
            request.Conversation with { Offered = [] });
    }
}
