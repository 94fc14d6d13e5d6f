using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.OneStop;

/// <summary>What every intake form does with the person: read a scanned card, find who was here before, warn of a twin, add a paper beyond the list.</summary>
internal abstract class IntakePage(MotCuaDbContext db, Official official) : WorkPage
{
    [BindProperty]
    public IntakeInput Input { get; set; } = new();

    public IReadOnlyList<Dossier> Twins { get; private set; } = [];

    public string? Doubt { get; private set; }

    public string? Told { get; private set; }

    public override IReadOnlyCollection<string> TakesUnfinished => ["Person", "Paper"];

    protected MotCuaDbContext Db { get; } = db;

    protected Official Official { get; } = official;

    public void OnGet() { }

    /// <summary>Fills the person from an earlier dossier, found by number or phone; being shown it is written down there.</summary>
    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellationToken)
    {
        var known = await Returning.FindAsync(Db, Official, Input.IdNumber, Input.Phone, cancellationToken);
        known?.ShowPersonalData("Điền thông tin người nộp từ hồ sơ này khi tiếp nhận hồ sơ mới");
        await Db.SaveChangesAsync(cancellationToken);
        ModelState.Clear();
        if (known is null) ModelState.AddModelError("Input.IdNumber", "Chưa có hồ sơ nào của số giấy tờ hoặc số điện thoại này. Nhập tiếp như thường.");
        else
        {
            Input.Fill(known.Owner);
            Told = $"Đã điền thông tin của {known.Owner.Name} từ hồ sơ trước.";
        }
        return Page();
    }

    public IActionResult OnPostPaper()
    {
        ModelState.Clear();
        Input.Papers.Add(new PaperLine { IsExtra = true, Originals = 1, Kind = "nộp", Verdict = PaperVerdict.Good });
        return Page();
    }

    /// <summary>Dossiers of the same person and procedure, received since; the form is shown again until the officer says they are no twins.</summary>
    protected async Task<bool> HasTwinsAsync(long? procedure, DateTime since, CancellationToken cancellationToken)
    {
        var (number, phone, agency) = (Input.Owner.IdNumber, Input.Owner.Phone, Official.AgencyId);
        if (Input.NotADuplicate || (number.Length == 0 && phone.Length == 0)) return false;

        var same = number.Length > 0 ? Db.Dossiers.Where(d => d.OwnerIdNumber == number) : Db.Dossiers.Where(d => d.OwnerPhone == phone);
        Twins = await same.AsNoTracking().Where(d => (d.AgencyId == agency || d.ReceivingAgencyId == agency) && d.ProcedureId == procedure && d.ReceivedAt >= since && !d.IsVoid).OrderByDescending(d => d.ReceivedAt).Take(5).ToListAsync(cancellationToken);
        if (Twins.Count == 0) return false;
        ModelState.AddModelError("Input.NotADuplicate", "Có hồ sơ gần giống vừa được tiếp nhận (xem bên dưới). Nếu không trùng, đánh dấu «Vẫn tiếp nhận» rồi gửi lại.");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return true;
    }

    protected void FilerMustBeNamed()
    {
        if (Input.HasFiler && string.IsNullOrWhiteSpace(Input.FilerName)) throw new RuleBroken("Nhập họ tên người nộp, hoặc bỏ chọn «Người nộp không phải chủ hồ sơ».", "Input.FilerName");
    }

    // A scanner types the card's line into whatever field has the focus: find it, spread it, and give the field back.
    protected void ReadScannedCard()
    {
        foreach (var field in new[] { Input.Name, Input.IdNumber, Input.Phone, Input.Email, Input.Address, Input.Summary, Input.FilerName, Input.FilerIdNumber })
        {
            if (CitizenCard.Read(field) is not { } person) continue;
            ClearField(field!);
            if (Input.HasFiler && (field == Input.FilerName || field == Input.FilerIdNumber)) (Input.FilerName, Input.FilerIdNumber) = (person.Name, person.IdNumber);
            else Input.Fill(person);
            ModelState.Clear();
            Told = $"Đã đọc thẻ căn cước của {person.Name}. Kiểm tra rồi bấm Tiếp nhận.";
            break;
        }
        Doubt = CitizenCard.Doubt(Input.Owner);
    }

    private void ClearField(string scanned)
    {
        if (Input.Name == scanned) Input.Name = null;
        if (Input.IdNumber == scanned) Input.IdNumber = null;
        if (Input.Phone == scanned) Input.Phone = null;
        if (Input.Email == scanned) Input.Email = null;
        if (Input.Address == scanned) Input.Address = null;
        if (Input.Summary == scanned) Input.Summary = null;
    }
}
