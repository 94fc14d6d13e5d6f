using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures;

namespace MotCua.Dossiers.OneStop;

/// <summary>A slip instead of intake. The intake form posts here with all it holds; a second step gives the slip.</summary>
[Needs(Permission.ReceiveDossiers)]
[RequestFormLimits(ValueLengthLimit = 200_000, MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class GiveSlipModel(MotCuaDbContext db, Official official, IntakeSlips slips) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "thu-tuc")]
    public long ProcedureId { get; set; }

    [BindProperty]
    public SlipInput Input { get; set; } = new();

    public Procedure Procedure { get; private set; } = null!;

    public SlipKind SlipKind => Kind == "bo-sung" ? SlipKind.Supplement : SlipKind.Refusal;

    public override IReadOnlyCollection<string> TakesUnfinished => [""];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == ProcedureId, cancellationToken) is not { } procedure) return false;
        Procedure = procedure;
        if (!HttpMethods.IsPost(Request.Method) || Input.Needed is not null) return true;

        Input.Needed = Input.Missing;
        ModelState.Remove("Input.Needed");
        return true;
    }

    public void OnGet() { }

    /// <summary>Arrived from the intake form: nothing is saved yet.</summary>
    public void OnPost() => ModelState.Clear();

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellationToken)
    {
        var slip = await slips.GiveAsync(SlipKind, new SlipOrder(official.AgencyId, ProcedureId, Procedure.Name, Input.Applicant), Input.Lines, Input.Reason ?? "", cancellationToken);
        Notice = $"Đã lập phiếu số {slip.Number}.";
        return LocalRedirect($"/mot-cua/phieu/{slip.Id}");
    }
}
