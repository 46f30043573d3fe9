namespace MicroNeedlingBot.Reminders.Zones;

/// <summary>What became of the search for a time zone.</summary>
/// <param name="Message">A sentence or two for the member; what they typed is not repeated in it.</param>
public abstract record ZoneOutcome(string Message);

/// <summary>It is clear which zone is meant.</summary>
/// <param name="Id">Its IANA id.</param>
/// <param name="Message">Says it, with the time there, so that a mistake shows.</param>
public sealed record ZoneFound(string Id, string Message) : ZoneOutcome(Message);

/// <summary>Several may be meant: the member is asked.</summary>
/// <param name="Ids">Their IANA ids, the best known first; 25 at most.</param>
/// <param name="Message">Asks which.</param>
public sealed record ZoneChoices(IReadOnlyList<string> Ids, string Message) : ZoneOutcome(Message);

/// <summary>None is known by that name.</summary>
/// <param name="Nearest">The IANA ids of what is spelt most like it; may be empty.</param>
/// <param name="Message">Says what to write instead.</param>
public sealed record ZoneUnknown(IReadOnlyList<string> Nearest, string Message) : ZoneOutcome(Message);
