using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Chat;

/// <summary>What the bot can do and how to ask.</summary>
internal static class HelpReply
{
    /// <summary>What somebody may type, and no more: what is for moderators and owners is shown to them alone.</summary>
    public static Reply On(Platforms platform, Standing standing) => new(
    [
        Paragraph.Of("Just ask in your own words, one or two questions at a time. I answer from the guide, name the source, "
            + "and say so when the guide doesn't cover something. When I show numbers, type one to pick it."),
        new PointList([.. CommandCatalogue.On(platform).Where(command => IsFor(command, standing)).Select(command => CommandLines.Of($"/{command.Name}", command, CommandLines.Named))], Numbered: false),
        Paragraph.Of("If something feels wrong with your skin or you feel unwell, don't wait for me: contact a doctor."),
    ]);

    private static bool IsFor(ChatCommand command, Standing standing) => command.Audience switch
    {
        Audience.Moderators => standing.MayEdit,
        Audience.Owners => standing.IsOwner,
        _ => true,
    };
}
