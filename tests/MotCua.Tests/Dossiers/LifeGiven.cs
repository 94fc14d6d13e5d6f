using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>Dossiers at the later stages of their life to begin a test with.</summary>
internal static class LifeGiven
{
    /// <summary>A dossier of 3 working days, received now by the desk officer and held by the one named.</summary>
    public static async Task<long> HeldDossierAsync(this MotCuaApp app, string holder = "Nguyễn Văn Đức", string role = "Công chức chuyên môn", string unit = "Tư pháp – Hộ tịch", string policy = "", ResultDelivery delivery = ResultDelivery.AtDesk)
    {
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var to = await app.OfficialAsync(holder, role, unit);
        var id = await app.ReceivedAsync(desk, policy, delivery);
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Trần Thị Mai", null, null, unit, null)));
        await app.ChangeAsync(id, d => d.Assign(new HandOver(unit, to, null, holder, null), ""));
        return id;
    }

    public static Task<long> ReceivedAsync(this MotCuaApp app, long deskId, string policy = "", ResultDelivery delivery = ResultDelivery.AtDesk) => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
        var procedure = Procedure.Publish(Guid.NewGuid().ToString("N")[..12], null, new ProcedureContent { Name = "Đăng ký khai tử", Field = "Hộ tịch", Time = new ProcedureTime(3, PeriodUnit.WorkingDay), SupplementPolicy = policy }, null);
        db.Add(procedure);
        await db.SaveChangesAsync();
        var dossier = await services.GetRequiredService<Reception>().ReceiveAsync(new ReceptionRequest(agency.Id, procedure.Versions[0].Id, new Person { Name = "Trần Thị Bưởi", IdNumber = "060212345678", Phone = "0912345678", Address = "Đức Long" })
        {
            ReceivedById = deskId, Delivery = delivery, Papers = [new DossierPaper("Giấy báo tử", 1, 0, true, "nộp", PaperVerdict.Good, "")],
        }, null, CancellationToken.None);
        return dossier.Id;
    });

    public static Task<T> LastAsync<T>(this MotCuaApp app, long id) where T : class, IEvent => app.InScopeAsync(async (_, db) =>
        (T)(await db.History.AsNoTracking().Where(h => h.SubjectId == id && h.Kind == typeof(T).Name).OrderByDescending(h => h.Sequence).FirstAsync()).Happened);
}
