namespace MicroNeedlingBot.Knowledge;

/// <summary>One numbered statement of the guide.</summary>
/// <param name="Id">Its number, <c>F21</c>.</param>
/// <param name="Section">The heading that it stands under, for naming the source: "Before a session".</param>
/// <param name="Text">The statement, in our words.</param>
public sealed record Fact(string Id, string Section, string Text);
