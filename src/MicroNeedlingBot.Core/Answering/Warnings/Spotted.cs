using System.Runtime.InteropServices;

namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>Where words of a list stand in a message: from a word to before another.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(int Start, int End)
{
    public bool Overlaps(Place other) => Start < other.End && other.Start < End;

    public bool Contains(Place other) => Start <= other.Start && other.End <= End;
}

/// <summary>The places of every word list in one message, each list's in order of their start.</summary>
internal sealed class Spotted(Message message, int lists)
{
    private static readonly List<Place> Nowhere = [];
    private readonly List<Place>?[] _places = new List<Place>?[lists];

    public Message Message => message;

    public List<Place> Of(int list) => (uint)list < (uint)_places.Length ? _places[list] ?? Nowhere : Nowhere;

    public void Add(int list, Place place) => (_places[list] ??= []).Add(place);

    public int ClauseOf(Place place) => message.Clauses[place.Start];

    public int SentenceOf(Place place) => message.Sentences[place.Start];

    /// <summary>The first of a list's places that starts at a word or later, as an index into <see cref="Of"/>.</summary>
    public static int FirstFrom(List<Place> places, int start)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = places[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
