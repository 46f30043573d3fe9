using System.Globalization;
using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>
/// Finds where a text that is too long for one message is cut: behind a paragraph, else a line, else a word, and never
/// inside of what belongs together: an emoji, a letter with its marks, a link.
/// </summary>
internal static class CutPlace
{
    /// <summary>Telegram takes 4,096; a little less leaves room for a mistake in counting.</summary>
    private const int MostUnits = 3_900;

    /// <summary>Telegram forgets what is marked beyond these.</summary>
    private const int MostEntities = 100;

    private const int Paragraph = 3;
    private const int Word = 1;

    /// <summary>Where the part that begins at a place ends.</summary>
    public static int After(StyledText whole, int start)
    {
        var marked = whole.Entities.Where(entity => entity.Offset + entity.Length > start).ToList();
        var limit = Math.Min(whole.Text.Length, start + MostUnits);
        if (marked.Count > MostEntities && marked[MostEntities].Offset > start)
        {
            limit = Math.Min(limit, marked[MostEntities].Offset);
        }

        return limit == whole.Text.Length ? limit : Best(whole.Text, start, limit, marked);
    }

    private static int Best(string text, int start, int limit, List<MessageEntity> marked)
    {
        var places = Places(text, start, limit);
        var kept = marked.FindAll(entity => entity.Length <= MostUnits && entity.Offset < limit);
        var open = places.FindAll(place => !kept.Exists(entity => entity.Offset < place && place < entity.Offset + entity.Length));
        var half = start + ((limit - start) / 2);
        for (var rank = Paragraph; rank >= Word; rank--)
        {
            if (open.FindLast(place => place > half && Rank(text, place) >= rank) is var found and > 0)
            {
                return found;
            }
        }

        return open.FindLast(place => Rank(text, place) >= Word) is var word and > 0 ? word
            : open.Count > 0 ? open[^1]
            : places.Count > 0 ? places[^1]
            : Hard(text, limit);
    }

    /// <summary>All places behind a whole letter or emoji.</summary>
    private static List<int> Places(string text, int start, int limit)
    {
        var places = new List<int>();
        var place = start;
        while (place < limit && place + StringInfo.GetNextTextElementLength(text, place) is var next && next <= limit)
        {
            places.Add(next);
            place = next;
        }

        return places;
    }

    /// <summary>A letter with thousands of marks is no letter any more; only its surrogates stay together.</summary>
    private static int Hard(string text, int limit) => char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;

    private static int Rank(string text, int place) => text[place - 1] switch
    {
        '\n' when place > 1 && text[place - 2] == '\n' => Paragraph,
        '\n' => Paragraph - 1,
        ' ' => Word,
        _ => 0,
    };
}
