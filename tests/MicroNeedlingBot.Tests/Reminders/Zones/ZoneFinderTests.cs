using MicroNeedlingBot.Reminders.Zones;
using NodaTime;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Reminders.Zones;

public sealed class ZoneFinderTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 24, 10, 0);

    [Theory]
    [InlineData("Europe/London", "Europe/London")]
    [InlineData(" europe/london ", "Europe/London")]
    [InlineData("america/new york", "America/New_York")]
    [InlineData("AMERICA/ARGENTINA/BUENOS_AIRES", "America/Argentina/Buenos_Aires")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("US/Pacific", "America/Los_Angeles")]
    [InlineData("Europe/Amsterdam", "Europe/Amsterdam")]
    [InlineData("new york", "America/New_York")]
    [InlineData("New York City", "America/New_York")]
    [InlineData("NYC", "America/New_York")]
    [InlineData("kolkata", "Asia/Kolkata")]
    [InlineData("calcutta", "Asia/Kolkata")]
    [InlineData("sao paulo", "America/Sao_Paulo")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("são paulo, brazil", "America/Sao_Paulo")]
    [InlineData("london uk", "Europe/London")]
    [InlineData("London, GB", "Europe/London")]
    [InlineData("paris, france", "Europe/Paris")]
    [InlineData("Detroit, USA", "America/Detroit")]
    [InlineData("london time", "Europe/London")]
    [InlineData("pacific time", "America/Los_Angeles")]
    [InlineData("St. John's", "America/St_Johns")]
    [InlineData("Port-au-Prince", "America/Port-au-Prince")]
    [InlineData("san francisco", "America/Los_Angeles")]
    [InlineData("munich", "Europe/Berlin")]
    [InlineData("München", "Europe/Berlin")]
    [InlineData("germany", "Europe/Berlin")]
    [InlineData("japan", "Asia/Tokyo")]
    [InlineData("india", "Asia/Kolkata")]
    [InlineData("UK", "Europe/London")]
    [InlineData("south korea", "Asia/Seoul")]
    [InlineData("côte d'ivoire", "Africa/Abidjan")]
    [InlineData("utc", "Etc/UTC")]
    [InlineData("UTC", "Etc/UTC")]
    [InlineData("Etc/UTC", "Etc/UTC")]
    [InlineData("EST5EDT", "EST5EDT")]
    public void What_has_one_meaning_is_found(string text, string expected) =>
        ZoneFinder.Find(text, s_now).ShouldBeOfType<ZoneFound>().Id.ShouldBe(expected);

    [Theory]
    [InlineData("EST", "America/New_York", "Australia/Sydney")]
    [InlineData("ist", "Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem")]
    [InlineData("CST", "America/Chicago", "Asia/Shanghai")]
    [InlineData("bst", "Europe/London", "Asia/Dhaka")]
    [InlineData("CET", "Europe/Paris", "Europe/Berlin")]
    [InlineData("gmt", "Europe/London", "Africa/Accra")]
    [InlineData("usa", "America/New_York", "America/Los_Angeles", "Pacific/Honolulu")]
    [InlineData("united states", "America/New_York", "America/Los_Angeles", "Pacific/Honolulu")]
    [InlineData("australia", "Australia/Sydney", "Australia/Brisbane", "Australia/Perth")]
    [InlineData("spain", "Europe/Madrid", "Atlantic/Canary")]
    [InlineData("gmt+2", "Europe/Helsinki", "Africa/Cairo", "Africa/Johannesburg")]
    [InlineData("UTC-5", "America/New_York", "America/Bogota")]
    [InlineData("utc +5:30", "Asia/Kolkata", "Asia/Colombo")]
    [InlineData("+0530", "Asia/Kolkata")]
    [InlineData("-3", "America/Sao_Paulo")]
    public void What_may_mean_several_is_asked(string text, params string[] among)
    {
        var choices = ZoneFinder.Find(text, s_now).ShouldBeOfType<ZoneChoices>();

        choices.Ids.Count.ShouldBeInRange(2, ZoneFinder.MostChoices);
        among.ShouldBeSubsetOf(choices.Ids, StringComparer.Ordinal);
        choices.Ids[0].ShouldBe(among[0]);
    }

    [Theory]
    [InlineData("europe/lodnon", "Europe/London")]
    [InlineData("Lundon", "Europe/London")]
    [InlineData("new yrok", "America/New_York")]
    [InlineData("amsterdm", "Europe/Amsterdam")]
    [InlineData("Europe/Edinbrugh", "Europe/London")]
    [InlineData("edinbrugh", "Europe/London")]
    [InlineData("los angelos", "America/Los_Angeles")]
    [InlineData("phillipines", "Asia/Manila")]
    [InlineData("I live near Toronto", "America/Toronto")]
    [InlineData("paris japan", "Asia/Tokyo")]
    public void What_is_misspelt_gets_the_nearest_names(string text, string expected)
    {
        var unknown = ZoneFinder.Find(text, s_now).ShouldBeOfType<ZoneUnknown>();

        unknown.Nearest.ShouldContain(expected, StringComparer.Ordinal);
        unknown.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("???")]
    [InlineData("xyzzyplugh")]
    [InlineData("gmt+99")]
    [InlineData("\u202egnodnol\u0000")]
    [InlineData("\ud800")]
    public void What_is_no_place_gets_a_sentence_and_no_guess(string text)
    {
        ZoneFinder.Find(text, s_now).ShouldBeOfType<ZoneUnknown>().Message.ShouldContain("city", Case.Insensitive);
        ZoneFinder.Find(new string('a', 4000) + text, s_now).ShouldBeOfType<ZoneUnknown>();
    }

    [Fact]
    public void Any_input_has_an_outcome()
    {
        var random = new Random(8);
        for (var i = 0; i < 150; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, random.Next(10) == 0 ? 4000 : 30))
                .Select(_ => (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7f))));

            ZoneFinder.Find(text, s_now).Message.ShouldNotBeEmpty();
            ZoneByClock.Find(text, s_now).Message.ShouldNotBeEmpty();
            ZoneSpelling.Complete(text).Count.ShouldBeLessThanOrEqualTo(25);
        }
    }

    [Fact]
    public void Every_zone_is_found_by_its_id_and_says_what_time_it_is_there()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)))
        {
            var found = ZoneFinder.Find(id.ToUpperInvariant(), s_now).ShouldBeOfType<ZoneFound>(id);
            var there = DateTimeZoneProviders.Tzdb[found.Id];

            there.GetUtcOffset(s_now).ShouldBe(DateTimeZoneProviders.Tzdb[id].GetUtcOffset(s_now));
            found.Message.ShouldContain(s_now.InZone(there).ToString("HH:mm", null));
        }
    }

    [Fact]
    public void Every_place_in_the_list_is_written_as_it_is_compared_and_every_zone_exists()
    {
        var places = PlaceList.Shipped;

        places.Names.Keys.ShouldAllBe(name => string.Equals(name, ZoneName.Of(name), StringComparison.Ordinal));
        places.Names.Values.SelectMany(zones => zones).Concat(places.WellKnown).ShouldBeSubsetOf([.. DateTimeZoneProviders.Tzdb.Ids], StringComparer.Ordinal);
        places.WellKnown.ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("lon", "Europe/London")]
    [InlineData("europe/", "Europe/London")]
    [InlineData("calc", "Asia/Kolkata")]
    [InlineData("Sao", "America/Sao_Paulo")]
    [InlineData("san f", "America/Los_Angeles")]
    [InlineData("york", "America/New_York")]
    [InlineData("", "Europe/London")]
    public void Completion_offers_the_best_known_first(string typed, string first)
    {
        var offered = ZoneSpelling.Complete(typed);

        offered[0].ShouldBe(first);
        offered.Count.ShouldBeLessThanOrEqualTo(25);
        offered.ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void Completion_of_what_nothing_begins_with_is_empty() => ZoneSpelling.Complete("qqq").ShouldBeEmpty();
}
