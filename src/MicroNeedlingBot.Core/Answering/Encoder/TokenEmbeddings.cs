namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>The vectors of tokens, with their place in the sentence added as waves.</summary>
internal sealed class TokenEmbeddings
{
    /// <summary>The length of a token's vector.</summary>
    public const int Width = 256;

    private readonly QuantisedRows _rows;
    private readonly float[] _places;

    /// <summary>Prepares the waves for every place up to <paramref name="longest"/>.</summary>
    public TokenEmbeddings(QuantisedRows rows, float[] frequencies, int longest)
    {
        _rows = rows;
        _places = new float[longest * Width];
        for (var place = 0; place < longest; place++)
        {
            for (var k = 0; k < frequencies.Length; k++)
            {
                // In double precision, so that rounding gives the same float on every machine.
                var (sine, cosine) = Math.SinCos((double)(place * frequencies[k]));
                _places[(place * Width) + k] = (float)sine;
                _places[(place * Width) + frequencies.Length + k] = (float)cosine;
            }
        }
    }

    /// <summary>Writes the first <paramref name="count"/> tokens' vectors one after the other.</summary>
    public void Write(IReadOnlyList<int> tokens, int count, Span<float> target)
    {
        for (var place = 0; place < count; place++)
        {
            for (var k = 0; k < Width; k++)
            {
                // The trained graph adds a token's vector twice.
                target[(place * Width) + k] = (2 * _rows[tokens[place], k]) + _places[(place * Width) + k];
            }
        }
    }
}
