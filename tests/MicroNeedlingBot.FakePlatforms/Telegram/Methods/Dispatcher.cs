using System.Globalization;
using MicroNeedlingBot.FakePlatforms.Telegram.Failing;
using MicroNeedlingBot.FakePlatforms.Telegram.Recording;
using MicroNeedlingBot.FakePlatforms.Telegram.Wire;
using Microsoft.AspNetCore.Http;

namespace MicroNeedlingBot.FakePlatforms.Telegram.Methods;

/// <summary>Takes a request from its path to its answer.</summary>
internal sealed class Dispatcher(FakeTelegram fake)
{
    private readonly BodyReader _bodies = new(fake);
    private readonly MethodTable _methods = new(fake);
    private readonly Answering _answering = new(fake);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (Refused(context.Request.Path.Value ?? "", out var method) is { } refusal)
            {
                await _answering.WriteAsync(context, refusal, fault: null);
                return;
            }

            await HandleAsync(context, method);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    /// <summary>Carries a method out that came in a webhook's answer.</summary>
    public void Execute(ApiCall call)
    {
        var (recorded, _) = fake.Traffic.Record(call);
        fake.Contract.Check(call);
        recorded.Outcome = Run(_bodies.AsTelegramReads(call)).Code.ToString(CultureInfo.InvariantCulture);
        recorded.WasExecuted = true;
    }

    private async Task HandleAsync(HttpContext context, string method)
    {
        var call = await _bodies.ReadAsync(context.Request, method);
        var (recorded, nth) = fake.Traffic.Record(call);
        fake.Contract.Check(call);
        var fault = fake.Faults.Of(method, nth);
        if (fault?.Kind is FaultKind.Delay)
        {
            await Task.Delay(fault.Pause, fake.Time, context.RequestAborted);
        }

        var read = _bodies.AsTelegramReads(call);
        var reply = fault is { Executes: false } ? Unexecuted(fault) : await ExecuteAsync(context, read, recorded);
        if (fault is { Kind: FaultKind.Json500, Executes: true })
        {
            reply = Unexecuted(fault);
        }

        Note(recorded, reply, fault);
        await _answering.WriteAsync(context, reply, fault);
        AckLate(read, reply, fault);
    }

    private async Task<Reply> ExecuteAsync(HttpContext context, ApiCall call, RecordedCall recorded)
    {
        recorded.WasExecuted = true;
        return call.Method is "getUpdates"
            ? await fake.Updates.Poll.GetAsync(call, context.RequestAborted)
            : Run(call);
    }

    private Reply Run(ApiCall call)
    {
        lock (fake.Gate)
        {
            try
            {
                return _methods.Run(call);
            }
            catch (RefusedException refused)
            {
                return refused.Reply;
            }
        }
    }

    private void Note(RecordedCall recorded, Reply reply, Fault? fault)
    {
        var status = reply.IsOk ? "ok" : $"{reply.Code.ToString(CultureInfo.InvariantCulture)} {reply.Description}";
        lock (fake.Gate)
        {
            recorded.Outcome = fault is null ? status : $"{status}, but {fault.Kind}";
            fake.Traffic.Changed();
        }
    }

    private void AckLate(ApiCall call, Reply reply, Fault? fault)
    {
        if (call.Method is "getUpdates" && reply.IsOk && fault is null && !fake.Does(Behaviour.AckWhenAsked))
        {
            lock (fake.Gate)
            {
                fake.Updates.Forget(call.Number("offset") ?? 0);
            }
        }
    }

    private static Reply Unexecuted(Fault fault) => fault.Kind switch
    {
        FaultKind.TooMany => Reply.TooMany(fault.RetryAfter),
        FaultKind.Refusal => new(fault.Code, null, fault.Description),
        _ => new(500, null, "Internal Server Error: restart"),
    };

    private Reply? Refused(string path, out string method)
    {
        method = "";
        var isBot = path.StartsWith("/bot", StringComparison.Ordinal);
        if (!isBot && fake.Does(Behaviour.PathWithoutBotIs404))
        {
            return new(404, null, "Not Found");
        }

        var parts = path[(isBot ? 4 : 1)..].Split('/', 2);
        if (!string.Equals(parts[0], fake.Token, StringComparison.Ordinal) && fake.Does(Behaviour.WrongTokenIs401))
        {
            return new(401, null, "Unauthorized");
        }

        var asked = parts.ElementAtOrDefault(1) ?? "";
        method = fake.Does(Behaviour.MethodsInAnyCase) ? Contract.NameOf(asked) : asked;
        if (_methods.Knows(method))
        {
            return null;
        }

        fake.Contract.Record(Behaviour.UnknownMembersRecorded, $"{asked}: the Bot API, or this fake, knows no such method");
        return fake.Does(Behaviour.UnknownMethodIs404) ? new(404, null, "Not Found: method not found") : Reply.True;
    }
}
