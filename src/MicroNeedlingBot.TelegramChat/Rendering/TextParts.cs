namespace MicroNeedlingBot.TelegramChat.Rendering;

/// <summary>Takes a long text apart into what one message holds.</summary>
internal static class TextParts
{
    /// <summary>The parts in order, none of them blank.</summary>
    public static IEnumerable<StyledText> Of(StyledText whole)
    {
        var start = 0;
        while (start < whole.Text.Length)
        {
            if (whole.Text[start] == '\n')
            {
                start++;
                continue;
            }

            var end = CutPlace.After(whole, start);
            if (whole.Between(start, end) is { IsBlank: false } part)
            {
                yield return part;
            }

            start = end;
        }
    }
}
