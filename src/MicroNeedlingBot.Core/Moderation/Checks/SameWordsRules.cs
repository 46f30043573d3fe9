using MicroNeedlingBot.Answering.Text;
using MicroNeedlingBot.Moderation.Forms;

namespace MicroNeedlingBot.Moderation.Checks;

/// <summary>The same words in another entry: case, accents and signs don't count.</summary>
internal static class SameWordsRules
{
    public static IEnumerable<EditFinding> Find(Draft draft)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var other in draft.Others)
        {
            foreach (var phrasing in other.AllPhrasings)
            {
                known.TryAdd(Words(phrasing), other.Id);
            }
        }

        foreach (var (field, text) in draft.Texts.Where(each => each.Field is EntryFields.Question or EntryFields.Also))
        {
            if (Words(text) is { Length: > 0 } words && known.TryGetValue(words, out var id))
            {
                yield return EditFinding.Warning(field, "duplicate-phrasing", $"“{LengthRules.Shown(text)}” stands in {id} already. Keep it where its answer fits best.") with { Instead = id };
            }
        }
    }

    private static string Words(string text) => string.Join(' ', Tokeniser.Tokens(text));
}
