namespace MicroNeedlingBot.Answering.Deciding;

/// <summary>A logistic regression: numbers in, a calibrated probability out.</summary>
/// <param name="Means">The mean of each number.</param>
/// <param name="Scales">Its standard deviation; 1 where it never varies.</param>
/// <param name="Weights">Its weight, for the standardised number.</param>
/// <param name="Bias">The log-odds where every number is at its mean.</param>
internal sealed record LogisticModel(double[] Means, double[] Scales, double[] Weights, double Bias)
{
    /// <summary>The log-odds.</summary>
    public double LogOdds(double[] numbers)
    {
        var sum = Bias;
        for (var k = 0; k < Weights.Length; k++)
        {
            sum += Weights[k] * (numbers[k] - Means[k]) / Scales[k];
        }

        return sum;
    }

    /// <summary>The probability, 0 to 1.</summary>
    public double Probability(double[] numbers) => 1 / (1 + Math.Exp(-LogOdds(numbers)));
}
