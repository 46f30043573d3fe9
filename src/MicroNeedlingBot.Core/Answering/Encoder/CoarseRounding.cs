namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>
/// Rounds a row of weights to whole steps whose size follows the row's spread, not its largest number: most steps are
/// then small numbers, for which the compressor finds short codes, and the rare large ones stay exact.
/// </summary>
internal static class CoarseRounding
{
    /// <summary>
    /// The size of a step as a share of the row's root mean square. A larger one makes a smaller file and worse
    /// vectors: 0.1 costs about a tenth of a point of accuracy at most, 0.15 a quarter.
    /// </summary>
    private const float StepShare = 0.1f;

    /// <summary>Rounds to steps from -127 to 127 and gives the size of a step.</summary>
    public static float Round(ReadOnlySpan<float> row, Span<sbyte> steps)
    {
        var largest = 0f;
        var squares = 0.0;
        foreach (var value in row)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
            squares += (double)value * value;
        }

        var size = MathF.Max((float)Math.Sqrt(squares / row.Length) * StepShare, largest / 127);
        for (var k = 0; k < row.Length; k++)
        {
            steps[k] = size > 0 ? (sbyte)MathF.Round(row[k] / size) : (sbyte)0;
        }

        return size;
    }
}
