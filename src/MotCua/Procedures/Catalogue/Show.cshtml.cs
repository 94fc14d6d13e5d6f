using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Procedures.Catalogue;

/// <summary>A procedure in full: the parts of NĐ 63/2010 Điều 8.2, how its date is found, its steps, its versions.</summary>
[Needs]
[RequestSizeLimit(50_000_000)]
internal sealed class ShowModel(MotCuaDbContext db, Official official, Timetables timetables, FileStore files, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    public const string FormsOf = "ProcedureForm";

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "phien-ban")]
    public int? Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public ProcedureVersion Version { get; private set; } = null!;

    public bool IsInForce { get; private set; }

    public Deadline? Example { get; private set; }

    public IReadOnlyList<StoredFile> Forms { get; private set; } = [];

    public override Aggregate Subject => Procedure;

    public bool MayManage => official.Can(Permission.ManageProcedures);

    public DateOnly Today => clock.Today;

    public IEnumerable<(ProcedureVersion Version, IReadOnlyList<string> Changes)> History => Procedure.Versions.OrderByDescending(v => v.Number)
        .Select(v => (v, Procedure.Versions.Where(b => b.Number == v.Number - 1).Select(b => VersionChanges.Between(b.Content, v.Content)).FirstOrDefault() ?? []));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } procedure) return false;
        Procedure = procedure;
        var now = procedure.On(clock.Today);
        if ((Number is null ? now ?? procedure.Versions.MaxBy(v => v.Order) : procedure.Versions.SingleOrDefault(v => v.Number == Number)) is not { } version) return false;
        (Version, IsInForce) = (version, version == now);
        if (version.Content.Time is { } time) Example = Deadlines.Explain(clock.LocalNow, time.Rule, await timetables.ForAsync(official.AgencyId, cancellationToken));
        Forms = [.. (await files.OfAsync(FormsOf, Id, cancellationToken)).Where(f => f.AgencyId == official.AgencyId)];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken)
    {
        Managing();
        Procedure.Retire(Reason ?? "");
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã ngừng tiếp nhận thủ tục. Hồ sơ đang giải quyết không bị ảnh hưởng.";
        return LocalRedirect($"/thu-tuc/{Id}");
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken)
    {
        Managing();
        Procedure.Restore(Reason ?? "");
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã tiếp nhận lại thủ tục.";
        return LocalRedirect($"/thu-tuc/{Id}");
    }

    /// <summary>A form or model paper for citizens to fill in, attached to one of the papers.</summary>
    public async Task<IActionResult> OnPostFormAsync(string? label, IFormFile? form, CancellationToken cancellationToken)
    {
        Managing();
        if (label?.Trim() is not { Length: > 0 and <= 300 }) throw new RuleBroken("Nhập tên biểu mẫu, không quá 300 ký tự.", "label");
        if (form is null) throw new RuleBroken("Chọn tệp biểu mẫu để đính kèm.", "form");
        var rules = await rulebook.OnAsync(official.AgencyId, clock.Today, cancellationToken);
        await files.KeepAsync(new FileOwner(official.AgencyId, FormsOf, Id), label, form, rules.Number(RuleKey.FileMegabytes), "form", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã đính kèm biểu mẫu.";
        return LocalRedirect($"/thu-tuc/{Id}");
    }

    // The page is open to all officials; its changes are not.
    private void Managing()
    {
        if (!official.MayUse(Permission.ManageProcedures)) throw new RuleBroken("Bạn không có quyền quản lý thủ tục hành chính.");
    }
}
