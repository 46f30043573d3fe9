using NodaTime;

namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>Why reminders wait.</summary>
/// <param name="Message">What is wrong with the store and how to mend it.</param>
/// <param name="Since">Since when.</param>
public sealed record StoreTrouble(string Message, Instant Since);
