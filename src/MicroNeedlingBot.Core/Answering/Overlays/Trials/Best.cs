using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Answering.Overlays.Trials;

/// <summary>The entry with the largest score among those that were offered; of equal ones the first in ordinal order.</summary>
internal struct Best
{
    private float _score;

    /// <summary>The entry; null where none was offered.</summary>
    public Entry? Entry { get; private set; }

    /// <summary>Offers one.</summary>
    public void Offer(float score, Entry entry)
    {
        if (Entry is null || score > _score || (score == _score && string.CompareOrdinal(entry.Id, Entry.Id) < 0))
        {
            (_score, Entry) = (score, entry);
        }
    }
}
