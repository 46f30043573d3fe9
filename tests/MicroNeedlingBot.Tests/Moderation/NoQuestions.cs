using MicroNeedlingBot.Moderation.Questions;
using MicroNeedlingBot.Reminders;
using NodaTime;

namespace MicroNeedlingBot.Tests.Moderation;

/// <summary>Nobody asked anything that has no answer.</summary>
internal sealed class NoQuestions : IQuestions
{
    public ValueTask<long> AddAsync(long community, string cleaned, LocalDate day, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<OpenQuestion>> OpenAsync(long community, int most, CancellationToken cancel) => new([]);

    public ValueTask<int> CloseAsync(long community, IReadOnlyList<long> ids, QuestionEnd settled, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask WantAnswerAsync(long community, long question, long accountId, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<Account>> TakeWaitingAsync(long community, IReadOnlyList<long> ids, CancellationToken cancel) => throw new NotSupportedException();

    public ValueTask<int> ForgetAsync(LocalDate before, CancellationToken cancel) => throw new NotSupportedException();
}
