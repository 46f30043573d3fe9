using System.Globalization;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Reads the file's guards.</summary>
internal sealed class GuardReader(WordLists lists, Complaints complaints)
{
    private static readonly Dictionary<string, (GuardSide Side, bool Opens)> Wheres = new(StringComparer.Ordinal)
    {
        ["before"] = (GuardSide.Before, false),
        ["opening"] = (GuardSide.Before, true),
        ["earlier"] = (GuardSide.Earlier, false),
        ["after"] = (GuardSide.After, false),
        ["sentence"] = (GuardSide.Sentence, false),
        ["over"] = (GuardSide.Over, false),
    };

    public Guard? Read(string name, YamlSection section)
    {
        section.AllowOnly("where", "reach", "words", "except", "lifted-by", "only-when-named");
        var words = section.Texts("words");
        if (words.Count == 0)
        {
            complaints.Error(section.Line, "guard-without-words", $"The guard \"{name}\" has no words. Add them as \"words: [no, not]\".");
            return null;
        }

        if (!Wheres.TryGetValue(section.Text("where") ?? "", out var where))
        {
            complaints.Error(section.Line, "guard-without-where", $"The guard \"{name}\" needs \"where:\" with one of: {string.Join(", ", Wheres.Keys)}.");
            return null;
        }

        return new Guard(
            name,
            lists.Add(words),
            where.Side,
            Reach(name, section),
            where.Opens,
            ListOf(section, "except"),
            ListOf(section, "lifted-by"),
            section.Text("only-when-named") is "true" or "yes");
    }

    private int ListOf(YamlSection section, string key) =>
        section.Has(key) ? lists.Add(section.Texts(key)) : -1;

    private int Reach(string name, YamlSection section)
    {
        var text = section.Text("reach");
        if (text is null)
        {
            return int.MaxValue;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var reach) && reach > 0)
        {
            return reach;
        }

        complaints.Error(section.Line, "guard-reach", $"\"reach\" of the guard \"{name}\" is a number of words from 1, or left out for no limit.");
        return int.MaxValue;
    }
}
