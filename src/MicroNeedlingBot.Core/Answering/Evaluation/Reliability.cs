namespace MicroNeedlingBot.Answering.Evaluation;

/// <summary>Whether a stated confidence comes true: of all that was said with 80 %, 80 % should be right.</summary>
/// <param name="Bins">Equal ranges of confidence, lowest first; empty ones are left out.</param>
/// <param name="Error">The expected calibration error, 0 to 1; null with nothing to measure.</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, double? Error)
{
    private const int BinCount = 15;

    /// <summary>Measures statements, each a confidence of 0 to 1 and whether it came true.</summary>
    public static Reliability Of(IReadOnlyCollection<(double Confidence, bool Right)> stated)
    {
        var bins = stated
            .GroupBy(each => Math.Clamp((int)(each.Confidence * BinCount), 0, BinCount - 1))
            .OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(
                (double)bin.Key / BinCount,
                (bin.Key + 1.0) / BinCount,
                bin.Count(),
                bin.Average(each => each.Confidence),
                (double)bin.Count(each => each.Right) / bin.Count()))
            .ToList();
        double? error = stated.Count == 0
            ? null
            : bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)) / stated.Count;
        return new Reliability(bins, error);
    }
}

/// <summary>The statements in one range of confidence.</summary>
/// <param name="From">The lower end of the range.</param>
/// <param name="To">The upper end of the range.</param>
/// <param name="Count">How many statements.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share that came true.</param>
public sealed record ReliabilityBin(double From, double To, int Count, double Confidence, double Right);
