using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers;

/// <summary>Dossiers to begin a test with: received the way the program receives them, then moved on by their own verbs.</summary>
internal static class DossierGiven
{
    public const string Section = "Tư pháp – Hộ tịch", OtherSection = "Địa chính – Xây dựng";

    /// <summary>Receives a dossier of a procedure of five working days, two papers and three steps; gives its id.</summary>
    public static Task<long> ReceivedAsync(this MotCuaApp app, string owner = "Nguyễn Thị Lành", string phone = "0912345678") => app.InScopeAsync(async (services, db) =>
    {
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var agency = await db.Officials.Where(o => o.Id == desk).Select(o => o.AgencyId).SingleAsync();
        var version = await VersionAsync(db);
        var request = new ReceptionRequest(agency, version.Id, new Person { Name = owner, IdNumber = "060190000123", Phone = phone, Address = "Khu phố 3" })
        {
            ReceivedById = desk,
            Papers = [.. version.Content.Papers.Select(p => new DossierPaper(p.Name, p.Original, p.Copies, p.Required, p.Kind, PaperVerdict.Good, ""))],
        };
        return (await services.GetRequiredService<Reception>().ReceiveAsync(request, null, CancellationToken.None)).Id;
    });

    /// <summary>Received and waiting in the section to be assigned.</summary>
    public static async Task<long> InSectionAsync(this MotCuaApp app, string owner = "Nguyễn Thị Lành", string section = Section)
    {
        var id = await app.ReceivedAsync(owner);
        var unit = await app.UnitAsync(section);
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Bộ phận Một cửa", null, unit, section, null)));
        return id;
    }

    /// <summary>Received and with the specialist of <see cref="Given.SpecialistAsync"/>.</summary>
    public static async Task<long> HeldAsync(this MotCuaApp app, string owner = "Nguyễn Thị Lành", string holder = "Nguyễn Văn Đức")
    {
        var id = await app.InSectionAsync(owner);
        var official = await app.OfficialAsync(holder, "Công chức chuyên môn", Section);
        var unit = await app.UnitAsync(Section);
        await app.ChangeAsync(id, d => d.Assign(new HandOver(Section, official, unit, holder, null), ""));
        return id;
    }

    /// <summary>Held, and its result presented to the leader.</summary>
    public static async Task<long> PresentedAsync(this MotCuaApp app, string owner = "Nguyễn Thị Lành")
    {
        var id = await app.HeldAsync(owner);
        await app.ChangeAsync(id, d => d.ProposeResult(DossierOutcome.Granted, "Đủ điều kiện", "", new HandOver("Nguyễn Văn Đức", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "Nguyễn Văn Đức", null));
        return id;
    }

    /// <summary>Does a verb as the system and saves.</summary>
    public static Task ChangeAsync(this MotCuaApp app, long id, Action<Dossier> verb) => app.InScopeAsync(async (_, db) =>
    {
        verb(await db.Dossiers.Include(d => d.Opinions).SingleAsync(d => d.Id == id));
        await db.SaveChangesAsync();
    });

    public static Task<Dossier> DossierAsync(this MotCuaApp app, long id) => app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().Include(d => d.Opinions).SingleAsync(d => d.Id == id));

    public static Task<long> UnitAsync(this MotCuaApp app, string name) => app.InScopeAsync((_, db) => db.Units.Where(u => u.Name == name).OrderBy(u => u.Id).Select(u => u.Id).FirstAsync());

    /// <summary>A desk officer of another agency of the same deployment, who sees all of that agency.</summary>
    public static async Task<Visitor> StrangerAsync(this MotCuaApp app)
    {
        var id = await app.InScopeAsync(async (services, db) =>
        {
            var agency = Agency.Open("phu-trinh", new AgencyProfile { Name = "Ủy ban nhân dân phường Phú Trinh", CodePrefix = "H11.20.15" });
            var desk = Unit.Open(agency.Id, "Bộ phận Một cửa", isDesk: true);
            var role = Role.Define(agency.Id, "Tất cả", Enum.GetValues<Permission>().Where(p => !p.ToString().StartsWith("Manage", StringComparison.Ordinal)).Except(Role.Administrative));
            var official = OfficialProfile.Appoint(agency.Id, desk.Id, "Người Phường Khác", "", [role.Id]);
            db.AddRange(agency, desk, role, official);
            await db.SaveChangesAsync();
            await services.GetRequiredService<TestAccounts>().OpenAsync(official.Id);
            return official.Id;
        });
        var visitor = app.Anyone();
        var page = await visitor.OpenAsync("/dang-nhap");
        await visitor.SubmitAsync(page, "Đăng nhập", ("Input.UserName", $"u{id}"), ("Input.Password", Given.Password));
        return visitor;
    }

    /// <summary>Attaches a small PDF; gives the file's id.</summary>
    public static Task<long> AttachedAsync(this MotCuaApp app, long dossierId, string name = "to-khai.pdf") => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Dossiers.Where(d => d.Id == dossierId).Select(d => d.AgencyId).SingleAsync();
        var bytes = "%PDF-1.4 tờ khai"u8.ToArray();
        var upload = new Microsoft.AspNetCore.Http.FormFile(new MemoryStream(bytes), 0, bytes.Length, "Scans", name);
        var file = await services.GetRequiredService<FileStore>().KeepAsync(new FileOwner(agency, nameof(Dossier), dossierId), "Tờ khai", upload, 20, "Scans", CancellationToken.None);
        await db.SaveChangesAsync();
        return file.Id;
    });

    private static async Task<ProcedureVersion> VersionAsync(MotCuaDbContext db)
    {
        if (await db.Procedures.Include(p => p.Versions).FirstOrDefaultAsync(p => p.Key == "thu-nghiem") is { } known) return known.Versions[0];
        var procedure = Procedure.Publish("thu-nghiem", null, new ProcedureContent
        {
            Name = "Xác nhận tình trạng hôn nhân", Field = "Hộ tịch", Time = new ProcedureTime(5, PeriodUnit.WorkingDay),
            Papers = [new PaperItem("Tờ khai"), new PaperItem("Giấy tờ cư trú", Required: false)],
            Steps = [new StepItem("Tiếp nhận", "Công chức Một cửa", 4), new StepItem("Thẩm tra", "Công chức Tư pháp", 24), new StepItem("Ký duyệt", "Chủ tịch UBND", 8)],
        }, null);
        db.Add(procedure);
        await db.SaveChangesAsync();
        return procedure.Versions[0];
    }
}
