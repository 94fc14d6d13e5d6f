using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Training;

/// <summary>The proposals, the latest first. Paged by key.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ProposalsModel(MotCuaDbContext db, Official official) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public long? After { get; set; }

    public IReadOnlyList<TrainingProposal> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayManage => official.Can(Permission.ManageStaff);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var after = After ?? long.MaxValue;
        Rows = await db.TrainingProposals.AsNoTracking().VisibleTo(official).Where(p => p.Id < after).OrderByDescending(p => p.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        Next = $"/dao-tao/de-xuat?sau={Rows[^1].Id}";
        return true;
    }

    public void OnGet() { }
}
