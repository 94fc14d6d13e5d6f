using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>A leg as far as time goes.</summary>
internal sealed record OpenLeg(int Number, string Agency, DateTime DueAt, bool IsLead, bool IsThere);

/// <summary>Walks the marks of one dossier and books the span before each to whoever held it.</summary>
internal sealed class TimeFold(WorkingCalendar calendar)
{
    private readonly List<TimeEntry> _entries = [];
    private readonly List<OpenLeg> _legs = [];
    private (TimeHolder Holder, string Who, DateTime? DueAt) _desk = (TimeHolder.OneStop, "", null);
    private DateTime? _since; // null while the time of nobody runs: before receipt, after the end
    private DateTime _begun;
    private int _asked; // entries before the citizen was asked

    public IReadOnlyList<TimeEntry> Entries => _entries;

    public TimeSpan Total { get; private set; }

    public DateTime? DueAt { get; set; }

    public DateTime? EndedAt { get; private set; }

    public DateTime CountedFrom { get; private set; }

    public long? ReceivedById { get; private set; }

    public bool IsWaiting { get; private set; }

    public bool IsStopped { get; private set; }

    public void Step(DateTime at, Action<TimeFold, DateTime> change)
    {
        Book(at);
        change(this, at);
    }

    public void Receive(DateTime at, TimeHolder holder, string who, long? byId)
    {
        Begin(at, holder, who);
        (CountedFrom, ReceivedById) = (at, byId);
    }

    public void Begin(DateTime at, TimeHolder holder, string who)
    {
        (_since, _begun, EndedAt, _desk) = (at, at, null, (holder, who, null));
    }

    public void Give(TimeHolder holder, string who, DateTime? dueAt) => _desk = (holder, who, dueAt);

    public void Ask(DateTime at) => (IsWaiting, _asked) = (true, _entries.Count);

    /// <param name="moves">The promised date moved with the wait; if not, the wait itself used up the time.</param>
    /// <param name="anewFrom">From when the promised date counts now; null leaves it.</param>
    public void Resume(bool moves, DateTime? anewFrom)
    {
        (IsWaiting, CountedFrom) = (false, anewFrom ?? CountedFrom);
        for (var i = _asked; !moves && i < _entries.Count; i++)
            if (_entries[i].Holder is TimeHolder.Citizen) _entries[i] = _entries[i] with { Overrun = _entries[i].Time };
    }

    public void OpenLeg(OpenLeg leg) => _legs.Add(leg);

    public void ChangeLeg(int number, Func<OpenLeg, OpenLeg?> change)
    {
        if (_legs.FindIndex(l => l.Number == number) is >= 0 and var at)
        {
            if (change(_legs[at]) is { } changed) _legs[at] = changed;
            else _legs.RemoveAt(at);
        }
    }

    public void End(DateTime at, bool stopped)
    {
        if (_since is null) return;
        IsStopped = stopped;
        Total += Between(_begun, at);
        (_since, EndedAt, IsWaiting) = (null, at, false);
        _legs.Clear();
    }

    public void StopAt(DateTime until)
    {
        if (_since is null) return;
        Book(until);
        Total += Between(_begun, until);
    }

    private void Book(DateTime at)
    {
        if (_since is not { } from || at <= from) return;
        var (holder, who, dueAt) = Holder();
        var time = Between(from, at);
        var overrun = holder is TimeHolder.Synchronisation ? time : dueAt is { } due && at.ToDay() > due.ToDay() ? Between(due > from ? due : from, at) : TimeSpan.Zero;
        Add(new TimeEntry(from, at, holder, who, dueAt, time, overrun));
        _since = at;
    }

    // One holder at a time: the citizen, as the clock stops for him; else the agency asked (the lead before the others); else what is on its way; else who has it on the desk.
    private (TimeHolder Holder, string Who, DateTime? DueAt) Holder()
    {
        if (IsWaiting) return (TimeHolder.Citizen, TimeHolder.Citizen.Word(), null);
        if (_legs.Where(l => l.IsThere).OrderByDescending(l => l.IsLead).FirstOrDefault() is { } there) return (TimeHolder.OtherAgency, there.Agency, there.DueAt);
        return _legs is [var underWay, ..] ? (TimeHolder.Synchronisation, underWay.Agency, null) : _desk;
    }

    private void Add(TimeEntry entry)
    {
        if (_entries is [.., var last] && last.To == entry.From && (last.Holder, last.Who, last.DueAt) == (entry.Holder, entry.Who, entry.DueAt) && _entries.Count > _asked)
            _entries[^1] = last with { To = entry.To, Time = last.Time + entry.Time, Overrun = last.Overrun + entry.Overrun };
        else _entries.Add(entry);
    }

    private TimeSpan Between(DateTime from, DateTime to) => calendar.WorkingTimeBetween(from.ToLocal(), to.ToLocal());
}
