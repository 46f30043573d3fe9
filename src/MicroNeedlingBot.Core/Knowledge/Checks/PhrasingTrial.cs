namespace MicroNeedlingBot.Knowledge.Checks;

/// <summary>What the matcher found for one phrasing of an entry when it was asked.</summary>
/// <param name="EntryId">The entry that the phrasing belongs to.</param>
/// <param name="Phrasing">The phrasing, as it stands in the file.</param>
/// <param name="FoundId">The entry that came first.</param>
/// <param name="Similarity">How alike the phrasing and the nearest one of the entry found are, 0 to 1.</param>
/// <param name="Nearest">That nearest phrasing; null when the matcher doesn't say.</param>
public sealed record PhrasingTrial(string EntryId, string Phrasing, string FoundId, double Similarity, string? Nearest = null);
