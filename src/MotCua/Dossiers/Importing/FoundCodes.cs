using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Importing;

/// <summary>What is remembered of each row between the two readings: its code, to find twins, and when it was received, for its place in the book.</summary>
internal sealed class FoundCodes(MotCuaDbContext db, string prefix, string pattern)
{
    private const int Batch = 500;
    private readonly Dictionary<string, int> _rowOf = [];
    private readonly List<(string Code, int Row)> _unasked = [];
    private readonly List<(DateTime ReceivedAt, bool InBook)> _received = [];
    private readonly Dictionary<string, int> _lastOfDay = [];
    private readonly string _own = pattern.Replace("{prefix}", prefix, StringComparison.Ordinal);

    public async Task AddAsync(int row, PastDossier? past, ImportReport report, CancellationToken cancellationToken)
    {
        if (past is null) return;
        _received.Add((past.ReceivedAt, past.Status is not (DossierStatus.Registered or DossierStatus.NotAccepted)));
        if (!_rowOf.TryAdd(past.Code, row))
        {
            report.Error(row, ImportColumns.Code, past.Code, $"Mã này đã có ở dòng {_rowOf[past.Code]} của tệp. Mỗi hồ sơ chỉ ghi một dòng.");
            return;
        }
        Remember(past.Code);
        _unasked.Add((past.Code, row));
        if (_unasked.Count == Batch) await AskAsync(report, cancellationToken);
    }

    public Task CompleteAsync(ImportReport report, CancellationToken cancellationToken) => AskAsync(report, cancellationToken);

    /// <summary>A place in the year's book for each row, in the order received, after those already there.</summary>
    public async Task<int[]> BookNumbersAsync(long agencyId, CancellationToken cancellationToken)
    {
        var numbers = new int[_received.Count];
        foreach (var year in Enumerable.Range(0, _received.Count).Where(i => _received[i].InBook).GroupBy(i => _received[i].ReceivedAt.ToDay().Year).OrderBy(g => g.Key))
        {
            var inOrder = year.OrderBy(i => _received[i].ReceivedAt).ThenBy(i => i).ToList();
            var closed = year.Key;
            if (await db.Set<DossierBook>().AnyAsync(b => b.AgencyId == agencyId && b.Year == closed, cancellationToken)) throw new RuleBroken($"Sổ năm {closed} đã khoá, không nhập thêm hồ sơ tiếp nhận trong năm đó. Bỏ các dòng này khỏi tệp; chưa nhập gì.");
            var next = await Numbering.TakeAsync(db, agencyId, Numbering.Book, $"{year.Key}", inOrder.Count, cancellationToken) - inOrder.Count;
            foreach (var i in inOrder) numbers[i] = ++next;
        }
        return numbers;
    }

    /// <summary>A code given from now on must not be one that was brought in.</summary>
    public async Task RaiseSeriesAsync(long agencyId, CancellationToken cancellationToken)
    {
        foreach (var (day, last) in _lastOfDay) await Numbering.RaiseAsync(db, agencyId, Numbering.Code, day, last, cancellationToken);
    }

    private void Remember(string code)
    {
        if (!code.StartsWith(prefix, StringComparison.Ordinal) || DossierCode.NumberIn(_own, code) is not { } order) return;
        var day = order.Stem.Split('-')[^2];
        _lastOfDay[day] = Math.Max(order.Number, _lastOfDay.GetValueOrDefault(day));
    }

    private async Task AskAsync(ImportReport report, CancellationToken cancellationToken)
    {
        var codes = _unasked.ConvertAll(u => u.Code);
        var taken = (await db.Dossiers.Where(d => codes.Contains(d.Code)).Select(d => d.Code).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var (code, row) in _unasked.Where(u => taken.Contains(u.Code))) report.Error(row, ImportColumns.Code, code, "Hồ sơ này đã có trong phần mềm. Xoá dòng khỏi tệp.");
        _unasked.Clear();
    }
}
