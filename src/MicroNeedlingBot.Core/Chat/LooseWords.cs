using System.Text.RegularExpressions;
using MicroNeedlingBot.Chat.Replies;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Chat;

/// <summary>
/// Words that people know from other services, said while nothing is open: none of them is a question to the guide.
/// </summary>
internal static partial class LooseWords
{
    private static readonly HashSet<string> s_yes = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "yep", "yeah", "yes please", "save", "save it", "yes save it", "yes, save it", "confirm", "do it",
    };

    private static readonly HashSet<string> s_stop = new(StringComparer.OrdinalIgnoreCase) { "stop", "/stop", "unsubscribe", "/unsubscribe", "stop reminders", "stop all reminders" };

    private static readonly HashSet<string> s_cancel = new(StringComparer.OrdinalIgnoreCase) { "cancel", "/cancel" };

    public static ValueTask<Turn?> TryAsync(Request request)
    {
        var said = request.Text.Trim().TrimEnd('.', '!');
        Reply? reply = s_yes.Contains(said) ? Reply.Of("There is nothing to confirm just now.")
            : SaveWords.IsPress(said) ? Reply.Of("That form is closed already. Nothing was saved a second time.")
            : s_cancel.Contains(said) ? Reply.Of("There is nothing to cancel just now. /session cancel calls a session off.")
            : request.Caller is null || request.Content.Plan is null ? null
            : s_stop.Contains(said) ? Stop
            : AsksForSession(said) ? Reply.Of("/session add registers a session, and then I remind you before and after it.")
            : null;
        return new(reply is null ? null : new Turn(reply, request.Conversation with { Offered = reply.Choices.Count > 0 ? reply.Choices : request.Conversation.Offered }));
    }

    /// <summary>Whether somebody asks us to register or to remind.</summary>
    internal static bool AsksForSession(string said) => Registering().IsMatch(said.Trim());

    private static Reply Stop { get; } = new(
        [new ChoiceList("Should I stop your reminders?", [new Choice(1, "Stop all reminders", new SayText("/reminders stop")), new Choice(2, "Pause them", new SayText("/reminders pause")), new Choice(3, "Keep them", new SayText("/reminders"))])]);

    // "can you remind me about my session", "i want to register my next appointment": asks us to do it, and no more.
    [GeneratedRegex(@"\b(?:(?:can|could|will|would) you (?:please )?|please |^)remind me (?:of|about|before|for|when)\b.*\b(?:session|appointment|treatment)\b|\b(?:can|could|will|would) you (?:please )?remind me\W*$|^(?:please |can you |could you |how (?:do|can) i |i(?:'d| would) like to |i want to |i need to )*(?:register|add|book in|enter|set up) (?:a|an|my|another|the) (?:new |next |first )?(?:session|appointment|reminder)s?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Registering();
}
