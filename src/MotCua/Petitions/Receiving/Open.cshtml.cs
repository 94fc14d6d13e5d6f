using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Denunciations;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Petitions.Receiving;

/// <summary>One reception, and what came of it.</summary>
[Needs(Permission.ReceiveCitizens)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, DenunciationIntake denunciations, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty, Display(Name = "Kết quả, văn bản trả lời"), StringLength(2_000, ErrorMessage = "Kết quả dài quá 2.000 ký tự.")]
    public string? Result { get; set; }

    public CitizenReception Found { get; private set; } = null!;

    public override Aggregate? Subject => Found;

    public DateTime Now => clock.UtcNow;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, agency) = (Id, official.AgencyId);
        if (await db.CitizenReceptions.SingleOrDefaultAsync(r => r.Id == id && r.AgencyId == agency, cancellationToken) is not { } found) return false;
        Found = found;
        return true;
    }

    public void OnGet() => Result = Found.Result;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = VietnamText.Clean(Result ?? "").Trim();
        if (Found.IsSecret) await denunciations.MustNotTellAsync(Found.AgencyId, Found.CaseCode, "Result", result, cancellationToken);
        Found.Conclude(result, Now);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã ghi kết quả.";
        return LocalRedirect($"/tiep-cong-dan/{Id}");
    }
}
