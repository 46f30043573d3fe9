using NodaTime;

namespace MicroNeedlingBot.IntegrationTests.Replanning;

/// <summary>The zones as they are, but that one has other rules.</summary>
/// <param name="version">What the rules are called.</param>
/// <param name="id">The zone that changes.</param>
/// <param name="rules">Its new rules.</param>
internal sealed class NewRules(string version, string id, DateTimeZone rules) : IDateTimeZoneProvider
{
    private readonly IDateTimeZoneProvider _usual = DateTimeZoneProviders.Tzdb;

    public string VersionId => version;

    public System.Collections.ObjectModel.ReadOnlyCollection<string> Ids => _usual.Ids;

    public DateTimeZone this[string named] => GetZoneOrNull(named) ?? _usual[named];

    public DateTimeZone GetSystemDefault() => _usual.GetSystemDefault();

    public DateTimeZone? GetZoneOrNull(string named) => string.Equals(named, id, StringComparison.Ordinal) ? rules : _usual.GetZoneOrNull(named);
}
