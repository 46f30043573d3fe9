namespace MicroNeedlingBot.FakePlatforms.Telegram.People;

/// <summary>A topic of a forum.</summary>
public sealed class Topic
{
    internal Topic(Room room, int id, string name)
    {
        Room = room;
        Id = id;
        Name = name;
    }

    /// <summary>The forum.</summary>
    public Room Room { get; }

    /// <summary>Its number, which is that of the message that opened it.</summary>
    public int Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it takes no more messages.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Closes it.</summary>
    public void Closes() => IsClosed = true;

    /// <summary>Opens it again.</summary>
    public void Reopens() => IsClosed = false;
}
