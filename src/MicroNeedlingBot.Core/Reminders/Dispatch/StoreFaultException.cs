namespace MicroNeedlingBot.Reminders.Dispatch;

/// <summary>The store can't do its work just now. Nothing is known to be lost; the worker goes on and tries again.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="message">A sentence that tells the fix.</param>
/// <param name="inner">What the database said.</param>
public sealed class StoreFaultException(StoreFaultKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StoreFaultKind Kind { get; } = kind;
}

/// <summary>Why a store can't do its work.</summary>
public enum StoreFaultKind
{
    /// <summary>It can't be reached, or something else.</summary>
    Unavailable,

    /// <summary>Another process holds it.</summary>
    Locked,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>It can't be written.</summary>
    ReadOnly,
}
