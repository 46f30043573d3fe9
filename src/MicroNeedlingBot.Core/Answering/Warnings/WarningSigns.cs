using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>What is urgent, from <c>warning-signs.yaml</c>, and the fixed reply to it. Immutable, safe for parallel use.</summary>
public sealed class WarningSigns
{
    private readonly SignFinder _finder;

    /// <summary>No signs: nothing is urgent.</summary>
    public WarningSigns()
        : this(SignRules.None)
    {
    }

    internal WarningSigns(SignRules rules)
    {
        _finder = new SignFinder(rules);
        GeneralReply = rules.Signs.LastOrDefault()?.Warning.Reply;
    }

    /// <summary>The reply where no rule says which sign it is: that of the file's last sign; null without signs.</summary>
    public string? GeneralReply { get; }

    /// <summary>Reads the file's text.</summary>
    /// <param name="yaml">The text of <c>warning-signs.yaml</c>.</param>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="findings">Takes what is wrong, each with its line and the fix; what is sound is kept and works.</param>
    public static WarningSigns Parse(string yaml, string file, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(findings);
        return new WarningSigns(new SignFileReader(new Complaints(file, findings)).Read(yaml));
    }

    /// <summary>
    /// The first warning sign, in the file's order, that a message describes as happening now, or null. Of a message
    /// over 12,000 characters the first 8,000 and the last 4,000 are read. Never throws, whatever the message.
    /// </summary>
    public WarningSign? Find(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _finder.Find(message);
    }
}
