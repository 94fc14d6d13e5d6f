using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports;

/// <summary>Dossiers of an earlier system, as a ward brings them along.</summary>
internal static class PastDossiers
{
    public static readonly string[] Fields = ["Chứng thực", "Hộ tịch", "Đất đai", "Bảo trợ xã hội"];

    public static PastDossier One(long agencyId, int number, string received, string? due, string? ended, DossierStatus? status = null) => new()
    {
        AgencyId = agencyId, Code = $"H11.20.14-{received.Replace("-", "", StringComparison.Ordinal)[2..8]}-{number:0000}", ProcedureName = "Chứng thực bản sao từ bản chính", Field = Fields[number % Fields.Length],
        Owner = new Person { Name = $"Người dân {number}", Phone = "0912345678", Address = "Khu phố 2" }, Source = "thử",
        ReceivedAt = At(received), DueAt = due is null ? null : At(due, 16), EndedAt = ended is null ? null : At(ended, 15),
        Status = status ?? (ended is null ? DossierStatus.InProcess : DossierStatus.Returned), ReturnedAt = ended is null || status is not null ? null : At(ended, 16),
    };

    public static Task ImportAsync(this MotCuaApp app, Func<long, IEnumerable<PastDossier>> past) => app.InScopeAsync(async (_, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        foreach (var chunk in past(agency).Chunk(500))
        {
            db.AddRange(chunk.Select(Dossier.Import));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    });

    /// <summary>A dossier of a ward of the same deployment that has nothing to do with the first.</summary>
    public static Task ImportElsewhereAsync(this MotCuaApp app, string received, string? due, string? ended) => app.InScopeAsync(async (_, db) =>
    {
        var other = Agency.Open("phu-trinh", new AgencyProfile { Name = "Ủy ban nhân dân phường Phú Trinh", CodePrefix = "H11.20.15" });
        db.Add(other);
        await db.SaveChangesAsync();
        db.Add(Dossier.Import(One(other.Id, 1, received, due, ended)));
        await db.SaveChangesAsync();
    });

    /// <summary>The reference ward: 2.907 settled from 16/9/2023 to 26/4/2024, 17 of them late.</summary>
    public static Task ImportReferenceWardAsync(this MotCuaApp app) => app.ImportAsync(agency => Enumerable.Range(0, 2907).Select(i =>
    {
        var received = new DateOnly(2023, 9, 16).AddDays(i % 220);
        var due = received.AddDays(2);
        var ended = i < 17 ? due.AddDays(1) : i % 3 == 0 ? due : received.AddDays(1);
        return One(agency, i, $"{received:yyyy-MM-dd}", $"{due:yyyy-MM-dd}", $"{ended:yyyy-MM-dd}");
    }));

    private static DateTime At(string day, int hour = 8) => DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new TimeOnly(hour, 0)).ToUtc();
}
