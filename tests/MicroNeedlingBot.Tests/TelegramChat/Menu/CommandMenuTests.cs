using System.Text.Json;
using MicroNeedlingBot.Chat.Commands;
using MicroNeedlingBot.TelegramChat.Api.Wire;
using MicroNeedlingBot.TelegramChat.Menu;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.TelegramChat.Menu;

public sealed class CommandMenuTests
{
    [Theory]
    [InlineData("all_private_chats", "ask topics session reminders timezone how community suggest faq setup help start")]
    [InlineData("all_group_chats", "ask topics help")]
    [InlineData("all_chat_administrators", "ask topics faq setup help")]
    public void Each_kind_of_chat_shows_what_can_be_done_there(string scope, string names)
    {
        var menu = CommandMenu.Current.Requests.Single(request => request.Scope!.Type.Equals(scope, StringComparison.Ordinal));

        string.Join(' ', menu.Commands.Select(command => command.Command)).ShouldBe(names);
        menu.LanguageCode.ShouldBeNull();
    }

    [Fact]
    public void Telegram_takes_every_line()
    {
        CommandMenu.Current.Requests.Count.ShouldBe(3);
        foreach (var command in CommandMenu.Current.Requests.SelectMany(request => request.Commands))
        {
            command.Command.ShouldMatch("^[a-z0-9_]{1,32}$");
            command.Description.Length.ShouldBeInRange(1, 256);
        }
    }

    [Fact]
    public void A_long_description_is_cut_to_what_Telegram_takes()
    {
        var wordy = CommandCatalogue.Help with { Description = string.Join(' ', Enumerable.Repeat("word", 100)) };

        CommandMenu.Of([wordy]).Requests[0].Commands.ShouldHaveSingleItem().Description.Length.ShouldBeInRange(200, 256);
    }

    [Fact]
    public void The_hash_changes_with_what_is_shown_and_with_nothing_else()
    {
        var again = CommandMenu.Of(CommandCatalogue.On(Platforms.Telegram));
        var other = CommandMenu.Of(CommandCatalogue.On(Platforms.Telegram).Select(command => command == CommandCatalogue.How ? command with { Description = "Why I said so" } : command));

        CommandMenu.Current.Hash.ShouldMatch("^[0-9a-f]{64}$");
        again.Hash.ShouldBe(CommandMenu.Current.Hash);
        other.Hash.ShouldNotBe(again.Hash, StringComparer.Ordinal);
    }

    [Fact]
    public void A_menu_goes_out_as_Telegram_reads_it() =>
        JsonSerializer.Serialize(CommandMenu.Of([CommandCatalogue.Ask]).Requests[1], WireJson.Default.SetMyCommands)
            .ShouldBe("""{"commands":[{"command":"ask","description":"Ask me about microneedling"}],"scope":{"type":"all_group_chats"}}""");
}
