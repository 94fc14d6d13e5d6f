using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers.Interlinking;

/// <summary>The holder asks other agencies for their part: what the procedure plans in one click, anything else by hand (NĐ 61/2018 Điều 19.6, 19.7).</summary>
[Needs(Permission.HandleDossiers, Permission.ReceiveDossiers)]
internal sealed class OpenLegsModel(DossierWork work, LegAddressees addressees) : DossierPage(work)
{
    private IReadOnlyList<LegAddressee> _addressees = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.OpenLeg;

    public override IReadOnlyCollection<string> TakesUnfinished => ["Rows"];

    protected override bool ForHolder => true;

    public IReadOnlyList<PlannedLeg> Plan { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _addressees = await addressees.OfAsync(Dossier.AgencyId, cancellationToken);
        var (version, calendar) = (Dossier.ProcedureVersionId, await Work.CalendarAsync(cancellationToken));
        var content = await Work.Db.ProcedureVersions.Where(v => v.Id == version).Select(v => v.Content).SingleOrDefaultAsync(cancellationToken);
        Plan = LegPlan.Next(content?.Legs ?? [], Dossier, Work.Now, calendar);
        if (!IsFirstLook) return;
        Input.Rows = [.. Plan.Select(p => LegInput.Of(p, _addressees))];
        if (Input.Rows.Count == 0) Input.Rows.Add(new LegInput());
    }

    public IReadOnlyList<SelectListItem> Choices(string? chosen) =>
        [new("– Cơ quan không có hệ thống, ghi tên ở ô bên –", ""), .. _addressees.Select(a => new SelectListItem(a.Name, a.Code, a.Code == chosen))];

    public string PlannedName(int? number) => Plan.FirstOrDefault(p => p.PlanNumber == number)?.Item.Agency ?? "";

    public string HintOf(DateTime? due) => due?.ToUtc() > Dossier.DueAt ? $"Sau ngày hẹn trả người dân ({Dossier.DueAt?.Print()}): xem lại, hoặc đề nghị gia hạn." : $"Trong hạn trả người dân ({Dossier.DueAt?.Print() ?? "không có"}).";

    public IActionResult OnPostRows()
    {
        ModelState.Clear();
        if (Input.Rows.Count < 20) Input.Rows.Add(new LegInput());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var requests = Input.Rows.Select((row, i) => (row, i)).Where(r => r.row.Chosen && !r.row.IsBlank).Select(r => r.row.ToRequest(r.i, _addressees, Plan, Input.WithFiles)).ToList();
        Dossier.OpenLegsOf(requests, Work.Now, Work.Official.Name);
        var beyond = requests.Where(r => r.DueAt > Dossier.DueAt).Select(r => r.To.Name).ToList();
        return await SaveAsync($"Đã chuyển liên thông đến {string.Join(", ", requests.Select(r => r.To.Name))}.{(beyond.Count > 0 ? $" Lưu ý: hạn của {string.Join(", ", beyond)} sau ngày hẹn trả {Dossier.DueAt!.Value.Print()}." : "")}", cancellationToken);
    }

    internal sealed record Form
    {
        public List<LegInput> Rows { get; set; } = [];

        [Display(Name = "Gửi kèm các bản quét của hồ sơ")]
        public bool WithFiles { get; set; }
    }
}
