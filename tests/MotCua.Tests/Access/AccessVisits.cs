using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access.FirstStart;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>What the access tests do again and again.</summary>
internal static class AccessVisits
{
    public static async Task<Seen> SignInAsync(this Visitor visitor, long id, string password = Given.Password, string returnTo = "") =>
        await visitor.SubmitAsync(await visitor.OpenAsync($"/dang-nhap{(returnTo.Length > 0 ? "?ve=" + Uri.EscapeDataString(returnTo) : "")}"), "Đăng nhập", ("Input.UserName", $"u{id}"), ("Input.Password", password));

    public static async Task<Seen> ActAsync(this Visitor administrator, long id, string button, string? reason = null) =>
        await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/can-bo/{id}"), button, reason is null ? [] : [("Reason", reason)]);

    public static Task<long> IdOfAsync(this MotCuaApp app, string fullName) => app.InScopeAsync((_, db) => db.Officials.Where(o => o.FullName == fullName).Select(o => o.Id).SingleAsync());

    public static Task<List<HistoryEntry>> HistoryOfAsync(this MotCuaApp app, long id) => app.InScopeAsync((_, db) => db.History.AsNoTracking().Where(e => e.SubjectId == id).OrderBy(e => e.Sequence).ToListAsync());

    /// <summary>A second agency with one official of a shipped role; gives the official's id.</summary>
    public static Task<long> ElsewhereAsync(this MotCuaApp app, string fullName, string role) => app.InScopeAsync(async (services, db) =>
    {
        var (agency, units, roles) = AgencySetup.Another("phu-trinh", "Ủy ban nhân dân phường Phú Trinh", "H11.20.15").OpenIn(db);
        var official = OfficialProfile.Appoint(agency.Id, units[0].Id, fullName, role, [roles.Single(r => r.Name == role).Id]);
        db.Add(official);
        await db.SaveChangesAsync();
        await services.GetRequiredService<TestAccounts>().OpenAsync(official.Id);
        return official.Id;
    });
}
