using MicroNeedlingBot.TelegramChat.Api.Wire;

namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>
/// Lays buttons out for a phone. The buttons of a row are equally wide, so the longest decides how many it holds: short
/// ones stand three to a row, numbers five, long ones alone.
/// </summary>
internal static class KeyboardRows
{
    /// <summary>The letters that a narrow phone shows in a row.</summary>
    private const int RowWidth = 36;

    /// <summary>The same for small ones that belong together: rather a little cut off than in two rows.</summary>
    private const int OneLineWidth = 48;

    private const int MostButtons = 3;
    private const int MostNumbers = 5;
    private const int LongestNumber = 2;

    /// <summary>The buttons of some lists, each list from a new row on; null where there are none.</summary>
    public static ReplyMarkup? Of(IEnumerable<ShownChoices> lists)
    {
        var rows = lists.SelectMany(Rows).ToList();
        return rows.Count == 0 ? null : new ReplyMarkup { InlineKeyboard = rows };
    }

    private static List<IReadOnlyList<InlineKeyboardButton>> Rows(ShownChoices list)
    {
        var rows = new List<IReadOnlyList<InlineKeyboardButton>>();
        foreach (var button in list.Buttons)
        {
            if (rows.Count > 0 && Fits([.. rows[^1], button], list.OnOneLine ? OneLineWidth : RowWidth))
            {
                rows[^1] = [.. rows[^1], button];
            }
            else
            {
                rows.Add([button]);
            }
        }

        return rows;
    }

    private static bool Fits(List<InlineKeyboardButton> row, int width)
    {
        var longest = row.Max(button => button.Text!.Length);
        return row.Count <= (longest <= LongestNumber ? MostNumbers : MostButtons) && row.Count * longest <= width;
    }
}
