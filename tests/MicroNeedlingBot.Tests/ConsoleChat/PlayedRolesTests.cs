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

    [Theory]
    [InlineData("moderator Ann of Glow", "Moderator", "Ann", "Glow")]
    [InlineData("  The MODERATOR of Glow Club  ", "Moderator", null, "Glow Club")]
    [InlineData("a member", "Member", null, null)]
    [InlineData("member Zoë_2 of Glow", "Member", "Zoë_2", "Glow")]
    [InlineData("an owner", "Owner", null, null)]
    [InlineData("owner Eve of Glow", "Owner", "Eve", "Glow")]
    [InlineData("member of of", "Member", null, "of")]
    public void A_role_is_read(string typed, string kind, string? name, string? community) =>
        PlayedRole.Read(typed).ShouldBe(new PlayedRole(Enum.Parse<RoleKind>(kind), name, community));

    [Theory]
    [InlineData("")]
    [InlineData("moderator")]
    [InlineData("moderator Ann")]
    [InlineData("moderator Ann of")]
    [InlineData("moderator Ann Bell of Glow")]
    [InlineData("queen of Glow")]
    [InlineData("members")]
    [InlineData("member of Glow@Bloom")]
    public void What_names_nobody_is_not_read(string typed) => PlayedRole.Read(typed).ShouldBeNull();

    [Fact]
    public void The_same_name_in_another_community_is_somebody_else_and_case_makes_no_difference()
    {
        PlayedRole.Read("moderator Ann of Glow")!.ExternalId.ShouldBe(PlayedRole.Read("Moderator ann of GLOW")!.ExternalId);
        PlayedRole.Read("moderator Ann of Glow")!.ExternalId.ShouldNotBe(PlayedRole.Read("moderator Ann of Bloom")!.ExternalId, StringComparer.Ordinal);
        PlayedRole.Read("moderator Ann of Glow")!.ExternalId.ShouldNotBe(PlayedRole.Read("member Ann of Glow")!.ExternalId, StringComparer.Ordinal);
        PlayedRole.Read("member")!.ShouldBe(PlayedRole.Me);
    }
}
