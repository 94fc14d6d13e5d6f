using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Petitions.Receiving;

/// <summary>A paper of a reception: page to print, PDF and Word. Not found where there is nothing to tell: nobody was refused, nothing was left.</summary>
[Needs(Permission.ReceiveCitizens)]
internal sealed class PaperModel(MotCuaDbContext db, Official official, Rulebook rulebook, TimeProvider clock) : SubjectPage<CitizenReception>(db, official, clock)
{
    private static readonly Dictionary<string, ReceptionForm> Forms = new() { ["tu-choi"] = ReceptionForm.Refusal, ["bien-nhan"] = ReceptionForm.Receipt };

    [BindProperty(SupportsGet = true)]
    public string Form { get; set; } = "";

    public Paper Paper { get; private set; } = null!;

    protected override IQueryable<CitizenReception> Visible
    {
        get
        {
            var agency = Official.AgencyId;
            return Db.CitizenReceptions.Where(r => r.AgencyId == agency);
        }
    }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!Forms.TryGetValue(Form, out var form) || !await base.LoadAsync(cancellationToken)) return false;
        var rules = await rulebook.OnAsync(Found.AgencyId, Found.ReceivedAt.ToDay(), cancellationToken);
        if (ReceptionPaper.Of(form, Found, await Db.AgencyAsAtAsync(Found.AgencyId, Found.ReceivedAt, cancellationToken), rules) is not { } paper) return false;
        Paper = paper;
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, FileName);

    public IActionResult OnGetWord() => PaperFile.Word(Paper, FileName);

    private string FileName => $"tiep-cong-dan-{Form}-{Found.Year}-{Found.Number}";
}
