using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering;

/// <summary>
/// Decides what to say to a message: warning signs first, then the entries that it may mean. The same message against
/// the same snapshot gives the same verdict. Never throws, whatever the message.
/// </summary>
public sealed class QuestionAnswerer(LiveKnowledge knowledge)
{
    /// <summary>The verdict on one message, as a member typed it.</summary>
    public Verdict Answer(string message)
    {
        var warning = knowledge.Current.Content.WarningSigns?.Find(message);
        return warning is null
            ? new Verdict(Outcome.NotCovered, 0, 0, [], [], null, null)
            : new Verdict(Outcome.Urgent, 0, 0, [], [], warning.Reply, null);
    }
}
