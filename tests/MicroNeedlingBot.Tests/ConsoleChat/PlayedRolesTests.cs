using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.ConsoleChat;
using MicroNeedlingBot.Moderation.Communities;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.ConsoleChat;

public sealed class PlayedRolesTests
{
    private static readonly Community s_glow = new(1, Platforms.Console, "glow", "Glow", CommunityState.Approved, CommunitySettings.Usual);

    [Fact]
    public void An_owner_in_a_community_is_not_promised_the_base()
    {
        PlayedRoles.Words(PlayedRole.Read("owner of Glow")!, s_glow).ShouldEndWith("/faq changes the base only after /as owner, without “of Glow”.");
        PlayedRoles.Words(PlayedRole.Read("owner")!, community: null).ShouldEndWith("/faq changes the base.");
    }
}
