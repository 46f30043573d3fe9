using System.Diagnostics;
using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Answering.Encoder;
using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Benchmarks.Measuring;

/// <summary>A knowledge base that was fitted just now.</summary>
/// <param name="Knowledge">The knowledge base.</param>
/// <param name="Took">The time to encode its phrasings, train and calibrate, the encoder's loading included.</param>
internal sealed record Fitted(KnowledgeBase Knowledge, TimeSpan Took)
{
    public static Fitted Of(KnowledgeContent content, bool withEncoder)
    {
        var watch = Stopwatch.StartNew();
        var encoder = withEncoder ? SentenceEncoder.Load() : null;
        var knowledge = KnowledgeFitting.Fit(content, encoder, Console.Error.WriteLine, Stream.Null, Stream.Null);
        return new Fitted(knowledge, watch.Elapsed);
    }
}
