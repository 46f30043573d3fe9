using System.Text.Json.Nodes;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;

namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>Somebody with an account: a person, or a bot.</summary>
public sealed partial class Person
{
    private Room? _private;

    internal Person(FakeTelegram fake, long id, string firstName)
    {
        Fake = fake;
        Id = id;
        FirstName = firstName;
    }

    /// <summary>The account's number.</summary>
    public long Id { get; }

    /// <summary>The name that is shown.</summary>
    public string FirstName { get; set; }

    /// <summary>The username without @; null for none.</summary>
    public string? Username { get; set; }

    /// <summary>The app's language; null when it isn't told.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>Whether it is a bot.</summary>
    public bool IsBot { get; internal set; }

    /// <summary>Whether this person ever wrote to the bot in private.</summary>
    public bool HasStarted { get; internal set; }

    /// <summary>Whether this person blocked the bot.</summary>
    public bool HasBlocked { get; internal set; }

    /// <summary>Whether the account is deleted.</summary>
    public bool IsDeactivated { get; private set; }

    /// <summary>The chat with the bot alone.</summary>
    public Room Private
    {
        get
        {
            lock (Fake.Gate)
            {
                if (_private is null)
                {
                    _private = new(Fake, Id, RoomKind.Private, FirstName) { Partner = this };
                    Fake.World.Add(_private);
                }

                return _private;
            }
        }
    }

    internal FakeTelegram Fake { get; }

    /// <inheritdoc/>
    public override string ToString() => FirstName;

    internal JsonObject ToJson() => Json.Of(
        ("id", Id),
        ("is_bot", IsBot),
        ("first_name", FirstName),
        ("username", Username),
        ("language_code", LanguageCode),
        ("seen_in_a_later_version", Json.True(Fake.Does(Behaviour.UnknownMembers) && !IsBot)));
}
