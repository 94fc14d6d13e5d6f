using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Denunciations;
using MotCua.Platform;

namespace MotCua.Petitions.Receiving;

/// <summary>One reception, and what came of it.</summary>
[Needs(Permission.ReceiveCitizens)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, DenunciationIntake denunciations, TimeProvider clock) : SubjectPage<CitizenReception>(db, official, clock)
{
    [BindProperty, Display(Name = "Kết quả, văn bản trả lời"), StringLength(2_000, ErrorMessage = "Kết quả dài quá 2.000 ký tự.")]
    public string? Result { get; set; }

    protected override IQueryable<CitizenReception> Visible
    {
        get
        {
            var agency = Official.AgencyId;
            return Db.CitizenReceptions.Where(r => r.AgencyId == agency);
        }
    }

    public void OnGet() => Result = Found.Result;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = Typed(Result);
        if (Found.IsSecret) await denunciations.MustNotTellAsync(Found.AgencyId, Found.CaseCode, "Result", result, cancellationToken);
        Found.Conclude(result, Now);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = "Đã ghi kết quả.";
        return LocalRedirect($"/tiep-cong-dan/{Id}");
    }
}
