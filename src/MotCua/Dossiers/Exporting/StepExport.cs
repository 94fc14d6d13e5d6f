using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Exporting;

/// <summary>The steps taken in a period, in the order they were taken: a page of history at a time, whatever the length of the period.</summary>
internal static class StepExport
{
    private const int Slice = 1000;

    public static async Task WriteJsonAsync(IServiceProvider services, ExportOf asked, Stream output, CancellationToken cancellationToken) =>
        await JsonSerializer.SerializeAsync(output, await BeginAsync(services, asked, cancellationToken), NationalJson.Shown, cancellationToken);

    /// <summary>One line a step, the columns apart by tabs.</summary>
    public static async Task WriteLinesAsync(IServiceProvider services, ExportOf asked, Stream output, CancellationToken cancellationToken)
    {
        await using var lines = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        await lines.WriteLineAsync("MaHoSo\tThoiDiemXuLy\tTrangThai\tNguoiXuLy\tPhongBanXuLy\tNgayKetThucTheoQuyDinh\tNoiDungXuLy");
        await foreach (var s in await BeginAsync(services, asked, cancellationToken))
            await lines.WriteLineAsync(string.Join('\t', new[] { s.MaHoSo, s.ThoiDiemXuLy, s.TrangThai, s.NguoiXuLy, s.PhongBanXuLy, s.NgayKetThucTheoQuyDinh ?? "", s.NoiDungXuLy }.Select(OneLine)));
    }

    private static async Task<IAsyncEnumerable<TienTrinh>> BeginAsync(IServiceProvider services, ExportOf asked, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<MotCuaDbContext>();
        var codes = await services.GetRequiredService<NationalCodes>().OpenAsync(cancellationToken);
        var (agency, from, to) = (asked.Agency.Id, asked.From.StartUtc(), asked.To.EndUtc());
        var taken = db.History.AsNoTracking().Where(h => h.AgencyId == agency && h.Subject == nameof(Dossier) && h.At >= from && h.At < to && db.Set<Dossier>().Any(d => d.Id == h.SubjectId && !d.IsVoid));
        await asked.RecordAsync(db, await taken.Select(h => h.SubjectId).Distinct().CountAsync(cancellationToken), cancellationToken);
        return StepsAsync(db, taken, asked.Agency.Name, codes, cancellationToken);
    }

    private static async IAsyncEnumerable<TienTrinh> StepsAsync(MotCuaDbContext db, IQueryable<HistoryEntry> taken, string agency, NationalCodeBook codes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rest = taken;
        while (true)
        {
            var slice = await rest.OrderBy(h => h.At).ThenBy(h => h.Id).Take(Slice).ToListAsync(cancellationToken);
            var ids = slice.Select(h => h.SubjectId).Distinct().ToList();
            var dossiers = await db.Dossiers.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Code }).ToDictionaryAsync(d => d.Id, d => d.Code, cancellationToken);
            foreach (var entry in slice)
                if (NationalMessage.StepOf(dossiers[entry.SubjectId], agency, entry) is { } step) yield return step.Coded(codes);
            if (slice.Count < Slice) yield break;

            var (at, id) = (slice[^1].At, slice[^1].Id);
            rest = taken.Where(h => h.At > at || (h.At == at && h.Id > id));
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
