using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Posts;

/// <summary>One post: its terms through time, who holds it and whether they meet its standard.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, Scales scales, StaffPictures pictures, TimeProvider clock) : PostPage(db, official, clock)
{
    public ScaleBook Book { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public IReadOnlyList<StaffStanding> Holders { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Book = await scales.OfAsync(Found.AgencyId, cancellationToken);
        Unit = (await Db.UnitNamesAsync(Found.AgencyId, cancellationToken)).GetValueOrDefault(Found.UnitId ?? 0, "Toàn cơ quan");
        Holders = [.. (await pictures.OnAsync(Found.AgencyId, Today, cancellationToken)).Standings.Where(s => s.PostId == Id)];
        Story = await StoryAsync(cancellationToken);
    }

    public void OnGet() { }
}
