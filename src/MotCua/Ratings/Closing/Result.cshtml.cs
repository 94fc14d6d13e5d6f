using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Ratings.Surveying;
using MotCua.Ratings.Verifying;

namespace MotCua.Ratings.Closing;

/// <summary>The frozen figures, whether they are still what was closed, and what was found wrong since.</summary>
[Needs(Permission.RunSurveys, Permission.EnterSurveys, Permission.ApproveSurveys, Permission.SeeRatings)]
internal sealed class ResultModel(MotCuaDbContext db, Official official, TimeProvider clock) : SurveyPage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AgencyProfile Agency { get; private set; } = null!;

    public bool IsIntact { get; private set; }

    public Paper Paper => ResultPaper.Of(Found, Asked, Agency);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || Found.Result is null) return false;
        Agency = await Db.AgencyAsAtAsync(Found.AgencyId, Found.ClosedOn!.Value.EndUtc().AddTicks(-1), cancellationToken);
        IsIntact = await SurveyCheck.IsIntactAsync(Db, Found, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"ket-qua-{Found.Code}");

    public IActionResult OnGetWord() => PaperFile.Word(Paper, $"ket-qua-{Found.Code}");

    public IActionResult OnGetXlsx() => PaperFile.Excel(ResultSheet.Of(Found, Agency.Name), $"ket-qua-{Found.Code}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveSurveys)) return Forbid();
        Found.Adjust(Typed(Input.Words), Typed(Input.Why), Official.Name, Now);
        return await SavedAsync("Đã ghi đính chính bên cạnh số liệu đã chốt.", $"{Address}/ket-qua", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Đính chính"), StringLength(1000, ErrorMessage = "Nội dung dài quá 1.000 ký tự.")]
        public string? Words { get; set; }

        [Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
        public string? Why { get; set; }
    }
}
