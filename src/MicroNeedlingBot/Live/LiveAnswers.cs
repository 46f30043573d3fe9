using MicroNeedlingBot.Knowledge;

namespace MicroNeedlingBot.Live;

/// <summary>Knowledge that is live and follows its folder and its store until it is disposed.</summary>
/// <param name="knowledge">What answers.</param>
/// <param name="watch">Follows the folder.</param>
/// <param name="look">Follows the store; null where there is none.</param>
internal sealed class LiveAnswers(LiveKnowledge knowledge, IDisposable watch, ChangeLook? look) : IDisposable
{
    /// <summary>What answers.</summary>
    public LiveKnowledge Knowledge => knowledge;

    /// <summary>The look that the clock began last.</summary>
    public Task Latest => look?.Latest ?? Task.CompletedTask;

    /// <summary>Makes what was just saved live.</summary>
    public ValueTask LookAsync(CancellationToken cancel) => look?.LookAsync(cancel) ?? ValueTask.CompletedTask;

    public void Dispose()
    {
        watch.Dispose();
        look?.Dispose();
    }
}
