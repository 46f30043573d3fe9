namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>A matrix with a byte for each number and a scale for each row.</summary>
internal sealed record QuantisedRows(sbyte[] Steps, float[] Scales, int Width)
{
    /// <summary>One number.</summary>
    public float this[int row, int column] => Steps[(row * Width) + column] * Scales[row];
}
