using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>Open dossiers for a calendar to move.</summary>
internal static class ReschedulingGiven
{
    public static async Task<Seen> PreviewAsync(Visitor admin) =>
        await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/lich/ngay-nghi"), "Xem trước", ("Input.Number", "12/TB-UBND"), ("Input.Days[0].Date", "2024-05-03"), ("Input.Days[0].Name", "Nghỉ do bão"));

    public static Task<long> AgencyAsync(MotCuaApp app) => app.InScopeAsync((_, db) => db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());

    /// <summary>Received now, on Friday 26/4/2024, under a procedure of so many working days.</summary>
    public static async Task<long> DossierAsync(MotCuaApp app, int days)
    {
        var officialId = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        return await app.InScopeAsync(async (services, db) =>
        {
            var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
            var procedure = Procedure.Publish($"thu-{Guid.NewGuid():N}", null, new ProcedureContent { Name = $"Thủ tục {days} ngày", Field = "Hộ tịch", Time = new ProcedureTime(days, PeriodUnit.WorkingDay) }, null);
            db.Add(procedure);
            await db.SaveChangesAsync();
            return (await services.GetRequiredService<Reception>().ReceiveAsync(new ReceptionRequest(agency.Id, procedure.Versions[0].Id, new Person { Name = "Nguyễn Văn An" }) { ReceivedById = officialId }, null, default)).Id;
        });
    }

    public static Task<long> ImportedAsync(MotCuaApp app, long agency, DateOnly due) => app.InScopeAsync(async (_, db) =>
    {
        var dossier = Past(agency, due, $"CU-{Guid.NewGuid():N}");
        db.Add(dossier);
        await db.SaveChangesAsync();
        return dossier.Id;
    });

    public static Dossier Past(long agency, DateOnly due, string code) => Dossier.Import(new PastDossier
    {
        AgencyId = agency, Code = code, ProcedureName = "Đăng ký khai sinh", Owner = new Person { Name = "Lê Thị Bình" }, ReceivedAt = new DateTime(2024, 4, 1, 2, 0, 0, DateTimeKind.Utc),
        DueAt = due.ToDateTime(new TimeOnly(17, 0)).ToUtc(), Status = DossierStatus.InProcess, Source = "thử",
    });
}
