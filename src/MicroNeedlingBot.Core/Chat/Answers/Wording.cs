namespace MicroNeedlingBot.Chat.Answers;

/// <summary>What the bot says in its own name. Answers are never here: only reviewed entries answer.</summary>
internal static class Wording
{
    public const string Greeting = "Hello! I answer questions about microneedling, from one short, reviewed guide.";

    public const string OffersReminders = "I can also remind you in private, before and after a session: /session add.";

    public const string DmsNotUnderstood = "Type /dms closed, and private messages don't reach you; or /dms open.";

    public const string GeneralNotUnderstood = "Type /general on, and moderators allow mentions in #general; or /general off.";

    public const string ClockNotUnderstood = "Say how far to go on, in whole numbers: /clock +2d, +3h, +30min. It only goes forwards; /clock 0 is the real time.";

    public const string RoleNotUnderstood = "Say whom to play: /as member, /as moderator of Glow, /as moderator Ann of Glow, or /as owner.";

    public const string AfterWarningInText = "If you wrote that for others and not about yourself, it is kept; go on below.";

    public const string NoAdvice = "This is general information, not medical advice.";

    public const string Examples = "You could ask:";

    public const string DidYouMean = "Did you mean:";

    public const string PickTopicByNumber = "Pick a topic by its number:";

    public const string PickTopic = "Pick a topic:";

    public const string NoneOfThese = "None of these";

    public const string Related = "You can also ask:";

    public const string NotInGuide = "Not in the guide";

    public const string NotCovered =
        "I'm sorry, the guide doesn't cover that, and I'd rather not guess. For anything about your skin or a treatment, "
        + "a dermatologist or the professional who treats you is the right person to ask.";

    public const string NotCoveredHint = "To see what I can answer, type /topics.";

    public const string NoneMeant =
        "Sorry about that. Try putting it in other words, or type /topics to see everything I can answer. "
        + "If it isn't there, a dermatologist or the professional who treats you can help.";

    public const string EnglishOnly = "I'm sorry, I only understand English: please ask me again in English.";

    public const string AfterWarning = "Please look after that first. Once it is taken care of, ask me anything else again.";

    public const string AfterWarningInForm = "Please look after that first. What you were filling in is still open for later; “cancel” leaves it.";

    public const string NothingAsked = "I didn't see a question there. Ask me anything about microneedling, or type /topics.";

    public const string NothingAnswered = "I didn't see an answer there.";

    public const string NothingToPick = "There's nothing to pick from just now. Ask me a question, or type /topics.";

    public const string Gone = "That answer is no longer there. Type /topics to see what I can answer.";

    public const string NothingToExplain = "Ask me something in your own words first, then /how shows how I matched it.";

    public const string Farewell = "Take care. Goodbye!";
}
