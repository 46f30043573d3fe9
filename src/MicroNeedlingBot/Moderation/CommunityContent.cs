using MicroNeedlingBot.Answering.Overlays;

namespace MicroNeedlingBot.Moderation;

/// <summary>What a community has, as it was loaded.</summary>
/// <param name="Entries">Its entries, and what it leaves out.</param>
/// <param name="Version">Grows with every change.</param>
internal sealed record CommunityContent(CommunityEntries Entries, long Version);
