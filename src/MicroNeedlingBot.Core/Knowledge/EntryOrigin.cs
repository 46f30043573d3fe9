namespace MicroNeedlingBot.Knowledge;

/// <summary>Where an entry's text comes from when it is not the knowledge folder's.</summary>
/// <param name="Community">The community's id; 0 when the owner edited the base.</param>
/// <param name="SignedBy">Who stands for the text, as members read it: "moderators of Glow"; null for the base.</param>
/// <param name="Revision">The number of its revision.</param>
public sealed record EntryOrigin(long Community, string? SignedBy, int Revision);
