namespace MicroNeedlingBot.Chat.Dialogues;

/// <summary>A form of one kind: it looks at what was answered and says what comes next.</summary>
internal interface IForm
{
    /// <summary>Its name, stored with a dialogue: never changed.</summary>
    string Name { get; }

    /// <summary>Whether a field takes whatever is written, a text for others: there "no" is no wish to leave.</summary>
    bool TakesProse(string field) => false;

    /// <summary>Asks for what is missing, or does what the form is for.</summary>
    /// <param name="request">The message; its caller is known.</param>
    /// <param name="dialogue">What was answered, the newest answer included.</param>
    ValueTask<Turn> GoOnAsync(Request request, OpenDialogue dialogue);
}
