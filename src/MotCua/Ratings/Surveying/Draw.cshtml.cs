using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>How the sample falls on units and fields, and the draw; afterwards, whether drawing again gives the same.</summary>
[Needs(Permission.RunSurveys)]
internal sealed class DrawModel(MotCuaDbContext db, Official official, SurveyDrawing drawing, TimeProvider clock) : SurveyPage(db, official, clock)
{
    private const int MostSeed = 999_999_999;

    [BindProperty, Display(Name = "Số gieo (ghi vào biên bản rút mẫu)"), Range(1, MostSeed, ErrorMessage = "Số gieo từ 1 đến 999.999.999.")]
    public int? Seed { get; set; }

    public IReadOnlyList<SurveyQuota> Quotas { get; private set; } = [];

    public bool? IsRepeated { get; private set; }

    /// <summary>Targets there are not dossiers enough for.</summary>
    public IReadOnlyList<string> Unmet => IsPlanned ? SurveyDrawing.Unmet(Found, Quotas) : [];

    public bool IsPlanned => Found.State is SurveyState.Planned;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        Quotas = IsPlanned ? await drawing.QuotasAsync(Found, cancellationToken) : Found.Quotas;
        if (!IsPlanned) IsRepeated = await drawing.IsRepeatedAsync(Found, cancellationToken);
    }

    public void OnGet() => Seed = Found.Seed ?? RandomNumberGenerator.GetInt32(1, MostSeed);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await drawing.DrawAsync(Found, Seed ?? throw new RuleBroken("Nhập số gieo.", "Seed"), cancellationToken);
        Notice = $"Đã rút mẫu {Found.Forms.Print()} phiếu, chia {Found.Batches.Count.Print()} tập. In phiếu, đóng dấu rồi giao điều tra viên.";
        return LocalRedirect(Address);
    }
}
