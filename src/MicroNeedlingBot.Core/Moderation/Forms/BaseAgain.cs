using MicroNeedlingBot.Knowledge.Format;
using MicroNeedlingBot.Moderation.Editing;

namespace MicroNeedlingBot.Moderation.Forms;

/// <summary>A community's way back to the base's text: a revision that says just what the base says follows it from then on.</summary>
internal static class BaseAgain
{
    /// <summary>The text of such a revision.</summary>
    public static string TextOf(ShelfEntry entry) => EntryFile.Write(entry.OfBase! with { Origin = null });
}
