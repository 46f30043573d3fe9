using System.Buffers;
using MicroNeedlingBot.Answering.Numerics;

namespace MicroNeedlingBot.Answering.Encoder;

/// <summary>One layer: normalise, attend, add; normalise, feed forward, add.</summary>
internal sealed class TransformerLayer(LayerWeights weights)
{
    private const int Heads = 4;
    private const int Out = SentenceEncoder.Dimensions;
    private const float Epsilon = 1e-6f;

    /// <summary>From the states of <paramref name="count"/> tokens to new states, 512 numbers each.</summary>
    public void Run(ReadOnlySpan<float> input, int count, Span<float> output)
    {
        var width = weights.Attention.Rows;
        var inner = weights.Widen.Columns;
        var buffer = ArrayPool<float>.Shared.Rent(count * ((4 * width) + (2 * Out) + inner));
        try
        {
            var rest = buffer.AsSpan();
            var normed = Take(ref rest, count * Math.Max(width, Out));
            var attended = Take(ref rest, count * 3 * width);
            var residual = Take(ref rest, count * Out);
            Attend(input, count, normed[..(count * width)], attended, output);
            Add(input, count, residual, output);

            var normal = buffer.AsSpan(0, count * Out);
            var widened = buffer.AsSpan(count * Out, count * inner);
            Normalise(output, count, Out, weights.ForwardNorm, normal);
            weights.Widen.Multiply(normal, count, widened);
            foreach (ref var value in widened)
            {
                value = MathF.Max(value, 0);
            }

            weights.Narrow.Multiply(widened, count, normal);
            Dense.AddScaled(1, normal, output);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(buffer);
        }
    }

    private static Span<float> Take(ref Span<float> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private void Add(ReadOnlySpan<float> input, int count, Span<float> residual, Span<float> output)
    {
        if (weights.Residual is null)
        {
            Dense.AddScaled(1, input, output);
            return;
        }

        weights.Residual.Multiply(input, count, residual);
        Dense.AddScaled(1, residual, output);
    }

    private void Attend(ReadOnlySpan<float> input, int count, Span<float> normed, Span<float> attended, Span<float> output)
    {
        var width = weights.Attention.Rows;
        Normalise(input, count, width, weights.AttentionNorm, normed);
        weights.Attention.Multiply(normed, count, attended);
        normed.Clear();
        Span<float> shares = stackalloc float[Dense.Padded(count)];
        for (var head = 0; head < Heads; head++)
        {
            for (var token = 0; token < count; token++)
            {
                AttendOne(attended, count, width, head, token, shares, normed);
            }
        }

        weights.AttentionOut.Multiply(normed, count, output);
    }

    private static void AttendOne(
        ReadOnlySpan<float> attended, int count, int width, int head, int token, Span<float> shares, Span<float> mixed)
    {
        var size = width / Heads;
        var stride = 3 * width;
        var scale = 1 / MathF.Sqrt(size);
        var query = attended.Slice((token * stride) + (head * size), size);
        for (var other = 0; other < count; other++)
        {
            shares[other] = scale * Dense.Dot(query, attended.Slice((other * stride) + width + (head * size), size));
        }

        Softmax.InPlace(shares, count);
        var target = mixed.Slice((token * width) + (head * size), size);
        for (var other = 0; other < count; other++)
        {
            Dense.AddScaled(shares[other], attended.Slice((other * stride) + (2 * width) + (head * size), size), target);
        }
    }

    private static void Normalise(ReadOnlySpan<float> input, int count, int width, NormWeights norm, Span<float> output)
    {
        for (var token = 0; token < count; token++)
        {
            var state = input.Slice(token * width, width);
            var target = output.Slice(token * width, width);
            var mean = 0f;
            foreach (var value in state)
            {
                mean += value;
            }

            mean /= width;
            for (var k = 0; k < width; k++)
            {
                target[k] = state[k] - mean;
            }

            var scale = 1 / MathF.Sqrt((Dense.Dot(target, target) / width) + Epsilon);
            for (var k = 0; k < width; k++)
            {
                target[k] = (norm.Scale[k] * (target[k] * scale)) + norm.Shift[k];
            }
        }
    }
}
