using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Catalogue;

/// <summary>A procedure that no file told of.</summary>
[Needs(Permission.ManageProcedures)]
internal sealed partial class CreateModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    [BindProperty]
    public ProcedureInput Input { get; set; } = new();

    public void OnGet()
    {
        Input.ValidFrom = clock.Today;
        Input.Papers.Add(new PaperRow());
        Input.Steps.Add(new StepRow());
    }

    public IActionResult OnPostRows(string? move)
    {
        ModelState.Clear();
        Input.Move(move);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.Check(ModelState);
        var code = Input.Code?.Trim() is { Length: > 0 } given ? given : null;
        if (code is not null && !NationalCode().IsMatch(code)) ModelState.AddModelError("Input.Code", "Mã quốc gia có dạng 1.001193. Để trống nếu chưa có mã.");
        else if (code is not null && await db.Procedures.AnyAsync(p => p.Key == code || p.Code == code, cancellationToken)) ModelState.AddModelError("Input.Code", $"Đã có thủ tục mã {code}: mở thủ tục đó và lập phiên bản mới.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var procedure = Procedure.Publish(code ?? $"nb-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", code, Input.Over(new ProcedureContent()), Input.ValidFrom, Input.ValidTo);
        db.Add(procedure);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã thêm thủ tục.";
        return LocalRedirect($"/thu-tuc/{procedure.Id}");
    }

    [GeneratedRegex(@"^\d\.\d{6}$")]
    private static partial Regex NationalCode();
}
