using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Absence;

/// <summary>The agency's leave by state, what was asked last on top. Paged by key.</summary>
[Needs(Permission.ApproveLeave, Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ListModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public LeaveState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public long? After { get; set; }

    public LeaveState Shown => State ?? LeaveState.Asked;

    public bool MayManage => official.Can(Permission.ManageStaff);

    public int Waiting { get; private set; }

    public IReadOnlyList<Leave> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (shown, after) = (Shown, After ?? long.MaxValue);
        Waiting = await db.Leaves.VisibleTo(official).CountAsync(l => l.State == LeaveState.Asked, cancellationToken);
        var leaves = db.Leaves.AsNoTracking().VisibleTo(official).Where(l => l.State == shown && l.Id < after);
        foreach (var word in VietnamText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) leaves = leaves.Where(l => db.Set<StaffMember>().Any(m => m.Id == l.MemberId && m.Folded.Contains(word)));
        Rows = await leaves.OrderByDescending(l => l.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        Next = $"/nghi-phep/don{QueryString.Create(new KeyValuePair<string, string?>[] { new("tinh-trang", $"{shown}"), new("q", Text), new("sau", $"{Rows[^1].Id}") }.Where(p => !string.IsNullOrEmpty(p.Value)))}";
        return true;
    }

    public void OnGet() { }
}
