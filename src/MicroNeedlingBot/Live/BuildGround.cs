using MicroNeedlingBot.Answering.Overlays;
using MicroNeedlingBot.Moderation;

namespace MicroNeedlingBot.Live;

/// <summary>What all that is built beside the questions shares: threads that give way, and phrasings that were encoded before.</summary>
internal sealed class BuildGround : IDisposable
{
    private readonly FileVectorStore _kept;

    /// <summary>Keeps what was encoded below the storage folder.</summary>
    public BuildGround(string storageFolder)
    {
        _kept = new FileVectorStore(Path.Combine(storageFolder, "vectors"));
        Vectors = new VectorCache(_kept);
    }

    /// <summary>Phrasings, encoded once.</summary>
    public VectorCache Vectors { get; }

    /// <summary>Threads that give way to all others.</summary>
    public QuietScheduler Quiet { get; } = new();

    public void Dispose()
    {
        Quiet.Dispose();
        _kept.Dispose();
    }
}
