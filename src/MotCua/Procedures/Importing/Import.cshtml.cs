using System.Text;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Importing;

/// <summary>A catalogue file, looked at before it is saved.</summary>
[Needs(Permission.ManageProcedures)]
[RequestFormLimits(ValueLengthLimit = 20_000_000, MultipartBodyLengthLimit = 20_000_000)]
[RequestSizeLimit(40_000_000)]
internal sealed class ImportModel(ProcedureImport import) : WorkPage
{
    /// <summary>The file's text, kept on the page between looking and saving: no half-imported state on the server.</summary>
    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ImportPlan? Plan { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (Upload is null) throw new RuleBroken("Chọn tệp JSON danh mục thủ tục.", "Upload");
        using var reader = new StreamReader(Upload.OpenReadStream(), Encoding.UTF8);
        Json = await reader.ReadToEndAsync(cancellationToken);
        ModelState.Clear();
        Plan = await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var plan = await ReadAsync(cancellationToken);
        await import.ApplyAsync(plan, cancellationToken);
        Notice = $"Đã nhập {plan.Rows.Count.Print()} thủ tục: {plan.InWords}.";
        return LocalRedirect("/thu-tuc");
    }

    private async Task<ImportPlan> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Json ?? ""));
            return await import.PlanAsync(ProcedureFile.Read(stream), cancellationToken);
        }
        catch (FormatException wrong)
        {
            throw new RuleBroken(wrong.Message, "Upload");
        }
    }
}
