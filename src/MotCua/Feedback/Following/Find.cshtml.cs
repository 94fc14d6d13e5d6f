using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Dossiers;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Following;

/// <summary>Where a code and its secret are typed.</summary>
[AllowAnonymous]
internal sealed class FindModel : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "m")]
    public string? Secret { get; set; }

    public IActionResult OnGet() => DossierCode.Normal(Code) is { Length: > 0 and <= 60 } code ? LocalRedirect($"/phan-anh/{code}{QueryString.Create("m", Secret ?? "")}") : Page();
}
