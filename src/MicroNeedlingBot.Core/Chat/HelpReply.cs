using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Communities;

namespace MicroNeedlingBot.Chat;

/// <summary>What the bot can do and how to ask.</summary>
internal static class HelpReply
{
    /// <summary>All of it in short, or one command that was named. What is for moderators and owners is shown to them alone.</summary>
    public static Reply Of(string named, Platforms platform, Standing standing) => named.Length == 0 ? On(platform, standing) : About(named, platform, standing) ?? UnknownCommand.Of(named.TrimStart('/'), platform);

    private static Reply On(Platforms platform, Standing standing) => new(
    [
        Paragraph.Of("Just ask in your own words, one or two questions at a time. I answer from the guide, name the source, "
            + "and say so when the guide doesn't cover something. "
            + (platform == Platforms.Console ? "When I show numbers, type one to pick it." : "When I show buttons, press one to pick it.")),
        new PointList([.. CommandCatalogue.On(platform).Where(command => IsFor(command, standing)).Select(command => CommandLines.Of($"/{command.Name}", command))], Numbered: false),
        Paragraph.Of("/help session explains one of them."),
        Paragraph.Of("If something feels wrong with your skin or you feel unwell, don't wait for me: contact a doctor."),
    ]);

    /// <summary>"session", "/session", "session move".</summary>
    private static Reply? About(string named, Platforms platform, Standing standing)
    {
        if (TypedCommand.Read("/" + named.TrimStart('/')) is not { } typed || typed.FindOn(platform) is not { } command || !IsFor(command, standing))
        {
            return null;
        }

        return typed.FindIn(command) is { } sub ? CommandLines.Alone($"/{command.Name} {sub.Command.Name}", sub.Command)
            : command.Subcommands.Count > 0 ? CommandLines.Subcommands(command)
            : CommandLines.Alone($"/{command.Name}", command);
    }

    private static bool IsFor(ChatCommand command, Standing standing) => command.Audience switch
    {
        Audience.Members => standing.Community is not null,
        Audience.Moderators => standing.MayEdit,
        Audience.Owners => standing.IsOwner,
        _ => true,
    };
}
