namespace MicroNeedlingBot.Answering.Warnings;

/// <summary>The places of a message's word lists that no guard takes out of account, worked out when first asked for.</summary>
internal sealed class LivePlaces(Spotted spotted, SignRules rules)
{
    private readonly Dictionary<int, List<Place>> _live = [];

    public GuardCheck Guards { get; } = new(spotted);

    public List<Place> Of(int list)
    {
        var places = spotted.Of(list);
        if (places.Count == 0 || rules.Context.Contains(list))
        {
            return places;
        }

        if (!_live.TryGetValue(list, out var live))
        {
            _live.Add(list, live = places.FindAll(IsLive));
        }

        return live;
    }

    /// <summary>Whether a list's words stand near enough to a rule's first words, in other words than those.</summary>
    public bool HasNear(int list, Place first, Rule rule)
    {
        var places = Of(list);
        var (from, to) = Bounds(first, rule);
        for (var i = Spotted.FirstFrom(places, from); i < places.Count && places[i].Start < to; i++)
        {
            if (!places[i].Overlaps(first))
            {
                return true;
            }
        }

        return false;
    }

    public bool InSentence(int list, Place place)
    {
        var places = spotted.Of(list);
        var (from, to) = Stretch(place, spotted.Message.Sentences);
        var first = Spotted.FirstFrom(places, from);
        return first < places.Count && places[first].Start < to;
    }

    private bool IsLive(Place place) =>
        !Array.Exists(rules.Guards, guard => !guard.Optional && Guards.Holds(guard, place));

    private (int From, int To) Bounds(Place first, Rule rule)
    {
        var words = spotted.Message.Words.Length;
        var (from, to) = rule.Scope switch
        {
            RuleScope.Message => (0, words),
            RuleScope.Clause => Stretch(first, spotted.Message.Clauses),
            _ => Stretch(first, spotted.Message.Sentences),
        };
        return rule.Within == int.MaxValue
            ? (from, to)
            : (Math.Max(from, first.Start - rule.Within - 1), Math.Min(to, first.End + rule.Within + 1));
    }

    /// <summary>From the first to after the last word with the same number, which rise: found by halving.</summary>
    private static (int From, int To) Stretch(Place place, int[] numbers)
    {
        var number = numbers[place.Start];
        return (FirstAtLeast(numbers, number), FirstAtLeast(numbers, number + 1));
    }

    private static int FirstAtLeast(int[] numbers, int number)
    {
        var (low, high) = (0, numbers.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = numbers[middle] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
