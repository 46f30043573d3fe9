namespace MicroNeedlingBot.Reminders.Plans;

/// <summary>The lines, from 1, on which a point's references stand in the plan's file; null where one is absent.</summary>
internal sealed record PointLines(int? Facts, int? Why);
