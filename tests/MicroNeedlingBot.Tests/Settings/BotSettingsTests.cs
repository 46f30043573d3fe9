using MicroNeedlingBot.Settings;
using MicroNeedlingBot.Tests.Verbs;
using MicroNeedlingBot.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Settings;

public sealed class BotSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Storage => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_any_the_encoder_is_on_and_the_folder_is_looked_for() =>
        Read().ShouldBe(new BotSettings(KnowledgeFolder: null, Storage, Encoder: true));

    [Fact]
    public void The_file_is_read_comments_and_all()
    {
        _folder.Write("appsettings.json", """
            {
              // a comment
              "Knowledge": { "Folder": "mine" },
              "Answering": { "Encoder": false }
            }
            """);

        Read().ShouldBe(new BotSettings("mine", Storage, Encoder: false));
    }

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        _folder.Write("appsettings.json", """{ "Knowledge": { "Folder": "mine" } }""");

        Read("--Knowledge:Folder=yours", "--answering:encoder=False").ShouldBe(new BotSettings("yours", Storage, Encoder: false));
    }

    [Fact]
    public void Every_fault_stands_in_one_message()
    {
        _folder.Write("appsettings.json", """{ "Answering": { "Encoder": "perhaps", "Encodr": true } }""");

        Should.Throw<StopException>(() => Read()).Message.ShouldBe(
            "Settings: Answering:Encoder must be true or false, not \"perhaps\". "
            + "Answering:Encodr is no setting; there is Answering:Encoder.");
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("OPEN", true)]
    [InlineData("approve", false)]
    [InlineData("", false)]
    public void Communities_join_freely_only_where_that_is_set(string join, bool expected) =>
        Read($"--Communities:Join={join}").JoinsOpen.ShouldBe(expected);

    [Theory]
    [InlineData("opne")]
    [InlineData("true")]
    [InlineData("open approve")]
    public void Any_other_word_for_it_is_a_fault_that_tells_the_two(string join) =>
        Should.Throw<StopException>(() => Read($"--Communities:Join={join}")).Message.ShouldBe(
            $"Settings: Communities:Join must be approve (an owner says yes to each new community) or open, not \"{join}\".");

    [Fact]
    public void A_broken_file_is_named_with_the_place()
    {
        _folder.Write("appsettings.json", "{ \"Knowledge\": {\n  oops }");

        Should.Throw<StopException>(() => Read()).Message.ShouldStartWith(
            Path.Combine(_folder.FullName, "appsettings.json") + ":2: this is no JSON.");
    }

    [Fact]
    public void Behind_two_dashes_nothing_is_a_setting()
    {
        var (arguments, settings) = SettingArguments.Split(["ask", "--Knowledge:Folder=a", "--", "--Knowledge:Folder=b"]);

        arguments.ShouldBe(["ask", "--", "--Knowledge:Folder=b"]);
        settings.ShouldHaveSingleItem().Value.ShouldBe("a");
    }

    [Theory]
    [InlineData("--Discord:Token=x")]
    [InlineData("--telegram:token=x")]
    [InlineData("--Storage:ConnectionString=x")]
    [InlineData("--Discord:Token")]
    public void Secrets_are_refused(string argument) =>
        Should.Throw<StopException>(() => SettingArguments.Split([argument])).Message.ShouldContain("environment variable MNB__");

    private BotSettings Read(params string[] arguments) =>
        BotSettings.Read(_folder.FullName, SettingArguments.Split(arguments).Settings);
}
