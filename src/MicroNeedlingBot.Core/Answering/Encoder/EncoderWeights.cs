using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>All weights of the encoder, ready for use.</summary>
internal sealed record EncoderWeights(
    IReadOnlyList<(string Text, double Score)> Pieces,
    QuantisedRows Embeddings,
    float[] Frequencies,
    LayerWeights First,
    LayerWeights Second,
    PackedMatrix Last);

/// <summary>The weights of one transformer layer.</summary>
/// <param name="AttentionNorm">Normalises before attention.</param>
/// <param name="Attention">To queries, keys and values, side by side.</param>
/// <param name="AttentionOut">From the heads back to the states.</param>
/// <param name="Residual">Widens the input to be added; null where the widths agree.</param>
/// <param name="ForwardNorm">Normalises before the feed-forward part.</param>
/// <param name="Widen">Its first matrix.</param>
/// <param name="Narrow">Its second matrix.</param>
internal sealed record LayerWeights(
    NormWeights AttentionNorm,
    PackedMatrix Attention,
    PackedMatrix AttentionOut,
    PackedMatrix? Residual,
    NormWeights ForwardNorm,
    PackedMatrix Widen,
    PackedMatrix Narrow);

/// <summary>The scale and shift of a layer normalisation.</summary>
internal sealed record NormWeights(float[] Scale, float[] Shift);
