using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Catalogue;

/// <summary>A new version of a procedure, from a day on; open dossiers keep theirs.</summary>
[Needs(Permission.ManageProcedures)]
internal sealed class EditModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public ProcedureInput Input { get; set; } = new();

    public Procedure Procedure { get; private set; } = null!;

    public override Aggregate Subject => Procedure;

    private ProcedureContent Before => (Procedure.On(clock.Today) ?? Procedure.Versions.MaxBy(v => v.Order)!).Content;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } procedure) return false;
        Procedure = procedure;
        if (!HttpMethods.IsPost(Request.Method))
        {
            Input = ProcedureInput.Of(procedure.Code, Before);
            Input.ValidFrom = clock.Today;
        }
        return true;
    }

    public void OnGet() { }

    public IActionResult OnPostRows(string? move)
    {
        ModelState.Clear();
        Input.Move(move);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.Check(ModelState);
        if (Input.ValidFrom is null) ModelState.AddModelError("Input.ValidFrom", "Nhập ngày phiên bản này có hiệu lực.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var version = Procedure.PublishVersion(Input.Over(Before), Input.ValidFrom, Input.ValidTo);
        db.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lưu phiên bản {version.Number}, có hiệu lực từ {version.ValidFrom!.Value.Print()}. Hồ sơ đang giải quyết giữ phiên bản cũ.";
        return LocalRedirect($"/thu-tuc/{Id}");
    }
}
