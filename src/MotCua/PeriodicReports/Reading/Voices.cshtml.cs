using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.PeriodicReports.Figuring;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Reading;

/// <summary>The feedback or complaints a figure counts, as at its cut-off: that they came and what became of them, not who sent them.</summary>
[Needs(Permission.SeeReports, Permission.DraftReports, Permission.ApproveReports)]
internal sealed class VoicesModel(MotCuaDbContext db, Official official, VoiceSource source, TimeProvider clock) : SubjectPage<PeriodicReport>(db, official, clock)
{
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Asked { get; set; }

    public VoiceKinds Kind { get; private set; } = VoiceKinds.All[0];

    public ReportView View { get; private set; } = null!;

    public IReadOnlyList<Voice> Rows { get; private set; } = [];

    protected override IQueryable<PeriodicReport> Visible => Db.PeriodicReports.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        View = ReportView.Of(Found, Now);
        Kind = VoiceKinds.All.FirstOrDefault(k => k.Key == Asked) ?? Kind;
        Rows = [.. (await source.OfAsync(Found.AgencyId, View.Period, cancellationToken)).Where(Kind.Counts)];
    }

    public void OnGet() { }
}
