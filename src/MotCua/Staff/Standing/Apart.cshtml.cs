using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Standing;

/// <summary>Records of those in no post today: not placed yet, or gone. They only grow, so paged by key.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class ApartModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public long? After { get; set; }

    public IReadOnlyList<StaffMember> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (today, after) = (clock.Today, After ?? long.MaxValue);
        // Posts held are one column, so records are read in order until a page is full.
        var (found, from) = (new List<StaffMember>(), after);
        while (found.Count <= Size)
        {
            var at = from;
            var read = await Searched().Where(m => m.Id < at).OrderByDescending(m => m.Id).Take(4 * Size).ToListAsync(cancellationToken);
            found.AddRange(read.Where(m => m.HoldingOn(today) is null));
            if (read.Count < 4 * Size) break;
            from = read[^1].Id;
        }
        Rows = [.. found.Take(Size)];
        if (found.Count > Size) Next = $"/nhan-su/roi-co-quan{QueryString.Create(new KeyValuePair<string, string?>[] { new("q", Text), new("sau", $"{Rows[^1].Id}") }.Where(p => !string.IsNullOrEmpty(p.Value)))}";
        return true;
    }

    public void OnGet() { }

    private IQueryable<StaffMember> Searched()
    {
        var members = db.StaffMembers.AsNoTracking().VisibleTo(official);
        foreach (var word in VietnamText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) members = members.Where(m => m.Folded.Contains(word));
        return members;
    }
}
