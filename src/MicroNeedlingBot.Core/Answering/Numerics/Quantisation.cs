namespace MicroNeedlingBot.Answering.Numerics;

/// <summary>Numbers rounded to a byte each, with one scale for all.</summary>
internal static class Quantisation
{
    /// <summary>Rounds to whole steps from -127 to 127 and gives the size of a step.</summary>
    public static float Round(ReadOnlySpan<float> values, Span<sbyte> steps)
    {
        var largest = 0f;
        foreach (var value in values)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        var scale = largest > 0 ? largest / 127 : 1;
        for (var k = 0; k < values.Length; k++)
        {
            steps[k] = (sbyte)MathF.Round(values[k] / scale);
        }

        return scale;
    }
}
