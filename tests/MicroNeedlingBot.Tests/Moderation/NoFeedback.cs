using MicroNeedlingBot.Answering;
using MicroNeedlingBot.Moderation.Feedback;
using NodaTime;

namespace MicroNeedlingBot.Tests.Moderation;

/// <summary>Counts nothing: for worlds in which nobody looks at counts.</summary>
internal sealed class NoFeedback : IFeedback
{
    public ValueTask CountAsync(long community, LocalDate day, Outcome outcome, string? entryId, CancellationToken cancel) => ValueTask.CompletedTask;

    public ValueTask<IReadOnlyList<AskedCount>> CountsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask RateAsync(long community, string entryId, int revision, long accountId, bool helpful, LocalDate day, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Rating>> RatingsAsync(long community, LocalDate first, LocalDate last, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<long> SuggestAsync(long community, long accountId, string text, LocalDate day, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Suggestion>> SuggestionsAsync(long community, CancellationToken cancel) => new([]);

    public ValueTask<Suggestion?> DecideAsync(long community, long suggestion, bool accepted, CancellationToken cancel) => throw new NotSupportedException();
}
