namespace MicroNeedlingBot.Answering.Overlays;

/// <summary>The places of the largest numbers.</summary>
internal static class Largest
{
    /// <summary>Up to <paramref name="count"/> places that may be taken, largest first; of equal ones the first.</summary>
    public static List<int> Of(ReadOnlySpan<float> numbers, int count, Predicate<int> mayTake)
    {
        var queue = new PriorityQueue<int, (float, int)>(count + 1);
        for (var at = 0; at < numbers.Length; at++)
        {
            var priority = (numbers[at], -at);
            if (queue.Count == count && (!queue.TryPeek(out _, out var least) || priority.CompareTo(least) <= 0))
            {
                continue;
            }

            if (mayTake(at))
            {
                queue.Enqueue(at, priority);
                if (queue.Count > count)
                {
                    queue.Dequeue();
                }
            }
        }

        return [.. queue.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
    }
}
