using System.Globalization;
using MicroNeedlingBot.FakePlatforms.Telegram;
using MicroNeedlingBot.FakePlatforms.Telegram.People;
using MicroNeedlingBot.IntegrationTests.Verbs;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.IntegrationTests.TelegramChat;

/// <summary>The built program, killed again and again while people write to it.</summary>
public sealed class TelegramCrashTests : IDisposable
{
    private const int Kills = 20;
    private const int People = 10;
    private const int Registrations = 4;
    private static readonly string[] s_questions = ["when can i wear make-up again", "which spf do i need", "how much does it cost", "does it hurt", "/help", "/topics", "can i go to the gym", "/reminders show", "what is it good for", "/session list"];

    private readonly DirectoryInfo _store = Directory.CreateTempSubdirectory("mnb-crash-");
    private readonly Random _chance = new(7);

    [Fact]
    public async Task Killed_at_random_it_loses_no_registration_and_answers_each_message_once_or_owns_up()
    {
        await using var fake = await FakeTelegram.StartAsync(new FakeTelegramOptions().WithoutFloodLimits());
        var people = Enumerable.Range(1, People).Select(number => fake.World.User($"Member {number}")).ToList();
        var left = people.ConvertAll(person => (Person: person, Lines: new Queue<string>(Lines())));
        var each = left.Sum(one => one.Lines.Count) / Kills;
        for (var run = 0; run < Kills; run++)
        {
            await RunAsync(fake, left, each);
        }

        while (left.Exists(one => one.Lines.Count > 0))
        {
            Say(left);
        }

        using var last = Start(fake);
        await SettleAsync(fake);

        await CheckAsync(people);
    }

    public void Dispose() => _store.Delete(recursive: true);

    private static IEnumerable<string> Lines()
    {
        yield return "/start";
        yield return "/timezone Europe/London";
        for (var number = 0; number < s_questions.Length; number++)
        {
            yield return s_questions[number];
            if (number < Registrations)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"/session add in {20 + (number * 20)} days at 2pm kind:home");
                yield return "1";
            }
        }
    }

    private async Task RunAsync(FakeTelegram fake, List<(Person Person, Queue<string> Lines)> left, int each)
    {
        var polls = fake.Traffic.Count("getUpdates");
        using var bot = Start(fake);
        await fake.Traffic.UntilAsync(() => fake.Traffic.Count("getUpdates") > polls, "the bot to poll", TimeSpan.FromSeconds(60));
        for (var number = 0; number < each; number++)
        {
            Say(left);
            await Task.Delay(_chance.Next(60), TestContext.Current.CancellationToken);
        }

        await Task.Delay(_chance.Next(400), TestContext.Current.CancellationToken);
        // Disposed of, it is killed.
    }

    private void Say(List<(Person Person, Queue<string> Lines)> left)
    {
        var able = left.FindAll(one => one.Lines.Count > 0);
        if (able.Count > 0)
        {
            var (person, lines) = able[_chance.Next(able.Count)];
            person.Writes(lines.Dequeue());
        }
    }

    private BotProcess Start(FakeTelegram fake) => new(
        [("MNB__Telegram__Token", fake.Token), ("MNB__Telegram__ApiBase", fake.Api), ("MNB__Storage__Folder", _store.FullName)], ["serve", "--knowledge", BotProcess.Knowledge]);

    /// <summary>Until nothing waits any more; what a killed run held is free after its lease.</summary>
    private async Task SettleAsync(FakeTelegram fake)
    {
        for (var seconds = 0; seconds < 150; seconds++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            if (fake.Updates.Count == 0 && await NumberAsync("SELECT (SELECT COUNT(*) FROM inbox WHERE payload IS NOT NULL) + (SELECT COUNT(*) FROM outbox WHERE state IN (0, 1))") == 0)
            {
                return;
            }
        }

        throw new TimeoutException(string.Join('\n', await RowsAsync("SELECT event_id, failures, payload FROM inbox WHERE payload IS NOT NULL")));
    }

    private async Task CheckAsync(List<Person> people)
    {
        var updates = people.Count * Lines().Count();
        (await NumberAsync("SELECT COUNT(*) FROM inbox")).ShouldBe(updates);
        (await NumberAsync("SELECT COUNT(*) FROM outbox")).ShouldBe(updates, "a reply for each update, and for none two");
        var unknown = await NumberAsync("SELECT COUNT(*) FROM outbox WHERE state = 3");
        unknown.ShouldBeLessThanOrEqualTo(Kills * People);
        foreach (var person in people)
        {
            var account = $"(SELECT id FROM account WHERE external_id = '{person.Id}')";
            (await NumberAsync($"SELECT COUNT(*) FROM session WHERE account_id = {account}")).ShouldBe(Registrations);
            var sent = await NumberAsync($"SELECT COUNT(*) FROM outbox WHERE state = 2 AND account_id = {account}");
            person.Private.FromBot.Count.ShouldBeInRange(sent, Lines().Count());
        }

        var arrived = people.Sum(person => person.Private.FromBot.Count);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{updates} updates, {arrived} answers arrived, {unknown} of unknown fate"));
        arrived.ShouldBeGreaterThanOrEqualTo(updates - unknown);
    }

    private Task<List<string>> RowsAsync(string sql) => TelegramWorld.RowsAsync(_store.FullName, sql);

    private async Task<int> NumberAsync(string sql) => int.Parse((await RowsAsync(sql))[0], CultureInfo.InvariantCulture);
}
