using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Exporting;

/// <summary>The mapping tables, opened at a day. They are few, and kept.</summary>
internal sealed class NationalCodes(MotCuaDbContext db, Kept kept)
{
    public async Task<NationalCodeBook> OpenAsync(CancellationToken cancellationToken) =>
        await kept.GetAsync(nameof(NationalCodes), async () => new NationalCodeBook(await db.Set<NationalCode>().AsNoTracking().ToListAsync(cancellationToken)), cancellationToken);
}

internal sealed class NationalCodeBook(IEnumerable<NationalCode> rows)
{
    private readonly ILookup<(NationalTable, string), NationalCode> _rows = rows.OrderByDescending(r => r.ValidFrom).ToLookup(r => (r.Table, r.Ours));

    /// <summary>Null when the row in force leaves the field away.</summary>
    /// <exception cref="RuleBroken">No row covers the day: nothing is sent that the other side would misread.</exception>
    public string? Of(NationalTable table, string ours, DateOnly day) => _rows[(table, ours)].FirstOrDefault(r => r.ValidFrom <= day) is { } row
        ? row.Code.Length > 0 ? row.Code : null
        : throw new RuleBroken($"Bảng mã quốc gia «{table.Word()}» chưa có mã cho «{NationalTables.Word(table, ours)}» ngày {day.Print()}. Nhập ở Quản trị → Bảng mã quốc gia, rồi gửi lại hoặc xuất lại.");

    public string Needed(NationalTable table, string ours, DateOnly day) => Of(table, ours, day)!; // only fields (lĩnh vực) may be left away
}

internal static class NationalTables
{
    public static IReadOnlyList<string> Values(NationalTable table) => EnumOf(table) is { } type ? Enum.GetNames(type) : [];

    public static bool Has(NationalTable table, string ours) => EnumOf(table) is null ? ours.Trim().Length is > 0 and <= 200 : Values(table).Contains(ours);

    public static string Word(NationalTable table, string ours) => EnumOf(table) is { } type && Enum.TryParse(type, ours, out var value) ? ((Enum)value!).Word() : ours;

    private static Type? EnumOf(NationalTable table) => table switch
    {
        NationalTable.Status => typeof(DossierStatus),
        NationalTable.Channel or NationalTable.FilingPlace => typeof(FilingChannel),
        NationalTable.Delivery => typeof(ResultDelivery),
        NationalTable.OwnerKind => typeof(PersonKind),
        NationalTable.IdentityKind => typeof(IdentityKind),
        NationalTable.SupplementState => typeof(SupplementState),
        _ => null,
    };
}
