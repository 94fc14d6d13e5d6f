using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Training;

/// <summary>What is missing today becomes needs in one act; the needs written down, the latest first, paged by key.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class NeedsModel(MotCuaDbContext db, Official official, Gaps gaps, Scales scales, TimeProvider clock) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public NeedState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public long? After { get; set; }

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public IReadOnlyList<Gap> Missing { get; private set; } = [];

    public IReadOnlyList<TrainingNeed> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayManage => official.Can(Permission.ManageStaff);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (state, after) = (State, After ?? long.MaxValue);
        Missing = await gaps.OfAsync(official.AgencyId, cancellationToken);
        Rows = await db.TrainingNeeds.AsNoTracking().VisibleTo(official).Where(n => (state == null || n.State == state) && n.Id < after).OrderByDescending(n => n.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        Next = $"/dao-tao/nhu-cau?{(state is null ? "" : $"tinh-trang={state}&")}sau={Rows[^1].Id}";
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostRaiseAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.ManageStaff)) return Forbid();
        var chosen = Missing.Where(g => Chosen.Contains(g.Key)).ToList();
        if (chosen.Count == 0) throw new RuleBroken("Chọn ít nhất một dòng còn thiếu.");
        var book = await scales.OfAsync(official.AgencyId, cancellationToken);
        var keys = chosen.Select(g => g.Who.MemberId).Distinct().ToList();
        var members = await db.StaffMembers.AsNoTracking().Where(m => keys.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellationToken);
        foreach (var gap in chosen)
            db.Add(TrainingNeed.Raise(members[gap.Who.MemberId], new NeedTerms($"{book.NameOf(gap.Point.ScaleKey)}: {gap.Point.Wanted}", $"Vị trí {gap.Who.Post}: {gap.Point.Missing}", gap.Point.ScaleKey, gap.Point.GradeKey).Fit(), NeedOrigin.Gap, clock.Today));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi {chosen.Count.Print()} nhu cầu đào tạo.";
        return LocalRedirect("/dao-tao/nhu-cau");
    }

    public async Task<IActionResult> OnPostDropAsync(long need, CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.ManageStaff)) return Forbid();
        if (await db.TrainingNeeds.VisibleTo(official).SingleOrDefaultAsync(n => n.Id == need, cancellationToken) is not { } found) return NotFound();
        found.Drop(VietnamText.Typed(Why));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã thôi đề nghị đào tạo cho {found.Name}.";
        return LocalRedirect("/dao-tao/nhu-cau");
    }
}
