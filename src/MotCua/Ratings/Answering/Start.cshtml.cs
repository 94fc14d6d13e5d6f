using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Dossiers;
using MotCua.Platform.Ui;

namespace MotCua.Ratings.Answering;

/// <summary>Where code and secret of the receipt are typed or scanned: at home, or at the machine at the desk.</summary>
internal abstract class StartPage : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ma"), Display(Name = "Mã hồ sơ")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "m"), Display(Name = "Mã bí mật (6 ký tự, in dưới mã hồ sơ)")]
    public string? Secret { get; set; }

    protected abstract string After { get; }

    public IActionResult OnGet() => string.IsNullOrWhiteSpace(Code) || string.IsNullOrWhiteSpace(Secret) ? Page() : LocalRedirect($"/danh-gia/{Uri.EscapeDataString(HolderKey.Of(Code, Secret))}{After}");
}

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class StartModel : StartPage
{
    protected override string After => "";
}
