namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Reads <c>warning-signs.yaml</c>: replies, word lists, guards and signs.</summary>
internal sealed class SignFileReader(Complaints complaints)
{
    public SignRules Read(string yaml)
    {
        if (YamlSection.Parse(yaml, complaints) is not { } file)
        {
            return SignRules.None;
        }

        file.AllowOnly("replies", "context", "words", "misspelt-too", "ordinary-words", "guards", "signs");
        var lexicon = new Lexicon(file.Texts("ordinary-words").Select(word => word.Text));
        var index = new PhraseIndex();
        var lists = new WordLists(lexicon, index, complaints);
        ReadWords(file, "context", lists);
        ReadWords(file, "words", lists);
        var guards = ReadGuards(file, lists);
        ReadMisspellable(file, lexicon);
        var rules = new RuleReader(lists, guards, complaints);
        var replies = ReadReplies(file);
        return new SignRules([.. ReadSigns(file, replies, rules)], guards, lists.Context, index, lexicon);
    }

    private Dictionary<string, string> ReadReplies(YamlSection file)
    {
        var replies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, name, _) in file.Section("replies")?.Entries ?? [])
        {
            var text = file.Section("replies")!.Text(name);
            if (string.IsNullOrWhiteSpace(text))
            {
                complaints.Error(line, "empty-reply", $"The reply \"{name}\" is empty. Write two to four sentences.");
            }
            else
            {
                replies.Add(name, text);
            }
        }

        return replies;
    }

    private void ReadWords(YamlSection file, string key, WordLists lists)
    {
        foreach (var (_, name, value) in file.Section(key)?.Entries ?? [])
        {
            lists.AddNamed(name, YamlSection.Texts(value, name, complaints), key is "context");
        }
    }

    private void ReadMisspellable(YamlSection file, Lexicon lexicon)
    {
        foreach (var (line, word) in file.Texts("misspelt-too").Where(word => !lexicon.TryAddMisspellable(word.Text)))
        {
            complaints.Warn(line, "misspelt-too", $"\"{word}\" stands in no word list, or has fewer than five letters. Add it under \"words:\" or take it out here.");
        }
    }

    private Guard[] ReadGuards(YamlSection file, WordLists lists)
    {
        if (!file.Has("guards"))
        {
            return [];
        }

        var reader = new GuardReader(lists, complaints);
        var guards = file.Section("guards");
        return [.. (guards?.Entries ?? [])
            .Select(entry => guards!.Section(entry.Key) is { } section ? reader.Read(entry.Key, section) : null)
            .OfType<Guard>()];
    }

    private IEnumerable<Sign> ReadSigns(YamlSection file, Dictionary<string, string> replies, RuleReader reader)
    {
        foreach (var section in file.Sections("signs"))
        {
            section.AllowOnly("name", "reply", "rules");
            var name = section.Text("name");
            var reply = section.Text("reply") ?? "";
            if (string.IsNullOrEmpty(name) || !replies.TryGetValue(reply, out var text))
            {
                complaints.Error(section.Line, "sign-without-reply", $"This sign needs \"name:\" and \"reply:\" with one of: {string.Join(", ", replies.Keys)}.");
                continue;
            }

            var rules = section.Texts("rules").Select(rule => reader.Read(rule.Line, rule.Text)).OfType<Rule>().ToArray();
            if (rules.Length == 0)
            {
                complaints.Error(section.Line, "sign-without-rules", $"The sign \"{name}\" has no sound rule. Add one under \"rules:\", such as \"- swelling + lips\".");
            }

            yield return new Sign(new WarningSign(name, text), rules);
        }
    }
}
