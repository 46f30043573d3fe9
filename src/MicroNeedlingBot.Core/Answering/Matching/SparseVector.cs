namespace MicroNeedlingBot.Answering.Matching;

/// <summary>The features of one text that it has at all, each with its weight, in ascending order of their keys.</summary>
internal sealed record SparseVector(ulong[] Keys, float[] Weights)
{
    /// <summary>No features.</summary>
    public static SparseVector Empty { get; } = new([], []);

    /// <summary>The scalar product.</summary>
    public float Dot(SparseVector other)
    {
        var sum = 0f;
        for (int here = 0, there = 0; here < Keys.Length && there < other.Keys.Length;)
        {
            if (Keys[here] == other.Keys[there])
            {
                sum += Weights[here++] * other.Weights[there++];
            }
            else if (Keys[here] < other.Keys[there])
            {
                here++;
            }
            else
            {
                there++;
            }
        }

        return sum;
    }
}
