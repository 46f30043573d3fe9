using MicroNeedlingBot.Chat.Replies;

namespace MicroNeedlingBot.ConsoleChat;

/// <summary>Where replies are shown: a terminal, or a plain pipe that another program reads.</summary>
internal interface IChatScreen
{
    /// <summary>Whether a person looks on: they are greeted, prompted and bidden farewell.</summary>
    bool ForPeople { get; }

    /// <summary>Asks for the next message.</summary>
    void Prompt();

    /// <summary>Shows a reply.</summary>
    void Show(Reply reply);

    /// <summary>Shows what nobody asked for just now, perhaps while somebody types.</summary>
    void Interject(Reply reply);
}
