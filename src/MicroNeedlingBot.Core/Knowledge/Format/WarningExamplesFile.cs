namespace MicroNeedlingBot.Knowledge.Format;

/// <summary>Messages that are urgent and messages that only sound like it: <c>urgent: [...]</c>, <c>harmless: [...]</c>.</summary>
internal static class WarningExamplesFile
{
    private const string Urgent = "urgent";
    private const string Harmless = "harmless";

    public static WarningExamples Read(string text, FindingList findings)
    {
        if (YamlNodes.ReadMap(PlainText.Normal(text), firstLine: 1, findings) is not { } map)
        {
            return WarningExamples.None;
        }

        var fields = new YamlFields(map, findings, Urgent, Harmless);
        return new WarningExamples(
            [.. fields.Texts(Urgent).Select(item => item.Text)],
            [.. fields.Texts(Harmless).Select(item => item.Text)]);
    }
}
