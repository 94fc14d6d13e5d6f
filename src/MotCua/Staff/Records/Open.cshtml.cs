using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Records;

/// <summary>One record against the standard of today's post: for who sees staff, and for whom it is about.</summary>
[Needs]
internal sealed class OpenModel(MotCuaDbContext db, Official official, Scales scales, TimeProvider clock) : MemberPage(db, official, clock)
{
    public ScaleBook Book { get; private set; } = null!;

    public PostHolding? Holding { get; private set; }

    /// <summary>Null when no post is held today.</summary>
    public StandardResult? Result { get; private set; }

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public bool SeesAll => Official.SeesStaff;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Book = await scales.OfAsync(Found.AgencyId, cancellationToken);
        Story = await StoryAsync(cancellationToken);
        Holding = Found.HoldingOn(Today);
        if (Holding?.PostId is not { } key) return;
        var post = await Db.StaffPosts.AsNoTracking().SingleAsync(p => p.Id == key, cancellationToken);
        Result = StandardCheck.Of(post.TermsOn(Today), Found.Qualifications, Book, Today);
    }

    public void OnGet() { }
}
