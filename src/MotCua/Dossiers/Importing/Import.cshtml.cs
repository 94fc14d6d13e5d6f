using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Importing;

/// <summary>Takes over the dossiers of an earlier system into the official's own agency: check first, then import.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class ImportModel(DossierImport import, Official official) : WorkPage
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public ImportReport? Report { get; private set; }

    public void OnGet() { }

    public IActionResult OnGetTemplate() => File(System.Text.Encoding.UTF8.GetPreamble().Concat(System.Text.Encoding.UTF8.GetBytes(string.Join(',', ImportColumns.All) + "\r\n")).ToArray(), "text/csv", "mau-nhap-ho-so.csv");

    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) => RunAsync(dryRun: true, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await RunAsync(dryRun: false, cancellationToken);

    private async Task<IActionResult> RunAsync(bool dryRun, CancellationToken cancellationToken)
    {
        if (Input.File is not { Length: > 0 } upload) throw new RuleBroken("Chọn một tệp CSV hoặc XLSX.", "Input.File");
        var path = Path.Combine(Path.GetTempPath(), $"motcua-{Guid.NewGuid():N}{Path.GetExtension(upload.FileName).ToLowerInvariant()}");
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew)) await upload.CopyToAsync(file, cancellationToken);
            Report = await import.RunAsync(new ImportOrder(path, Path.GetFileName(upload.FileName), official.AgencyId, dryRun, Input.IgnoreUnknown), null, cancellationToken);
        }
        catch (FormatException e)
        {
            throw new RuleBroken(e.Message, "Input.File");
        }
        finally
        {
            System.IO.File.Delete(path);
        }
        if (Report.ErrorCount > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

internal sealed record ImportInput
{
    [Display(Name = "Tệp hồ sơ")]
    public IFormFile? File { get; set; }

    [Display(Name = "Bỏ qua cột lạ")]
    public bool IgnoreUnknown { get; set; }
}
