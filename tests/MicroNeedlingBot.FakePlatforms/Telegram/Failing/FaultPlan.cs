namespace MicroNeedlingBot.FakePlatforms.Telegram.Failing;

/// <summary>Which requests go wrong, and how.</summary>
public sealed class FaultPlan
{
    private readonly FakeTelegram _fake;
    private readonly List<(string Method, int First, int Last, Fault Fault)> _plan = [];

    internal FaultPlan(FakeTelegram fake) => _fake = fake;

    /// <summary>The n-th call of a method goes wrong, counted from the server's start.</summary>
    public void Nth(string method, int n, Fault fault) => Add(method, n, n, fault);

    /// <summary>The next calls of a method go wrong.</summary>
    public void Next(string method, Fault fault, int times = 1)
    {
        lock (_fake.Gate)
        {
            var first = _fake.Traffic.Count(method) + 1;
            Add(method, first, first + times - 1, fault);
        }
    }

    /// <summary>All calls of a method go wrong from now on.</summary>
    public void Always(string method, Fault fault) => Add(method, 0, int.MaxValue, fault);

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        lock (_fake.Gate)
        {
            _plan.Clear();
        }
    }

    internal Fault? Of(string method, int nth)
    {
        lock (_fake.Gate)
        {
            return _plan.Find(planned => string.Equals(planned.Method, method, StringComparison.OrdinalIgnoreCase) && planned.First <= nth && nth <= planned.Last).Fault;
        }
    }

    private void Add(string method, int first, int last, Fault fault)
    {
        lock (_fake.Gate)
        {
            _plan.Add((method, first, last, fault));
        }
    }
}
