using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Portal.Checking;

/// <summary>Whether a file is the issued, unchanged result of a dossier, for whoever was given it. The file is read and not kept; nothing of a person is told.</summary>
[AllowAnonymous]
[EnableRateLimiting(OwnLimit.Policy)]
internal sealed class CheckModel(MotCuaDbContext db) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Verdict? Found { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var hash = await HashAsync(cancellationToken);
        var code = DossierCode.Normal(Input.Code!);
        // An unknown code, one without a result and another's file are answered alike.
        var issued = await (from file in db.Set<StoredFile>().AsNoTracking()
                            join dossier in db.Dossiers on file.OwnerId equals dossier.Id
                            where dossier.Code == code && !dossier.IsVoid && file.OwnerKind == nameof(Dossier) && file.Label == Dossier.ResultLabel && file.Sha256 == hash
                            join agency in db.Set<Agency>() on dossier.AgencyId equals agency.Id
                            orderby file.IsWithdrawn
                            select new { dossier.Status, dossier.EndedAt, dossier.ResultNumber, file.IsWithdrawn, agency.Profile.Name }).FirstOrDefaultAsync(cancellationToken);
        var isIssued = issued is { EndedAt: not null, Status: DossierStatus.Settled or DossierStatus.Returned };
        Found = new Verdict(code, hash, isIssued && !issued!.IsWithdrawn, issued is not null && !(isIssued && !issued.IsWithdrawn), issued?.Name, issued?.EndedAt, issued?.ResultNumber);
        return Page();
    }

    private async Task<string> HashAsync(CancellationToken cancellationToken)
    {
        if (Input.File is { Length: > 0 } file)
        {
            await using var content = file.OpenReadStream();
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        }
        var typed = new string([.. (Input.Hash ?? "").Where(c => !char.IsWhiteSpace(c))]).ToLowerInvariant();
        if (typed.Length == 0) throw new RuleBroken("Chọn tệp kết quả, hoặc nhập mã kiểm tra của tệp.", "Input.File");
        return typed.Length == 64 && typed.All(char.IsAsciiHexDigit) ? typed : throw new RuleBroken("Mã kiểm tra SHA-256 gồm 64 chữ số và chữ từ a đến f.", "Input.Hash");
    }

    internal sealed record Verdict(string Code, string Hash, bool IsGenuine, bool WasWithdrawn, string? Agency, DateTime? IssuedAt, string? Number);

    internal sealed record Form
    {
        [Display(Name = "Mã hồ sơ"), Required(ErrorMessage = "Nhập mã hồ sơ ghi trên kết quả hoặc giấy tiếp nhận."), StringLength(60, ErrorMessage = "Mã hồ sơ dài quá 60 ký tự.")]
        public string? Code { get; set; }

        [Display(Name = "Tệp kết quả")]
        public IFormFile? File { get; set; }

        [Display(Name = "Hoặc mã kiểm tra SHA-256 của tệp"), StringLength(200, ErrorMessage = "Mã kiểm tra gồm 64 ký tự.")]
        public string? Hash { get; set; }
    }
}
