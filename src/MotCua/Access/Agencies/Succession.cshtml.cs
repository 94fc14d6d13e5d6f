using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access.Agencies;

/// <summary>The agency ends and another of the deployment goes on: merged or renamed by decision.</summary>
[Needs(Permission.ManageAgency)]
internal sealed class SuccessionModel(MotCuaDbContext db, Official official) : AgencyPage(db, official)
{
    private readonly MotCuaDbContext _db = db;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Successors { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        var others = await _db.Agencies.AsNoTracking().Where(a => a.Id != Agency.Id).OrderBy(a => a.Code).Select(a => new { a.Id, a.Profile.Name }).ToListAsync(cancellationToken);
        Successors = [.. others.Select(a => new SelectListItem(a.Name, $"{a.Id}"))];
        return true;
    }

    protected override void Fill() => Input = new Form { LastDay = Agency.ValidTo, SuccessorId = Agency.SuccessorId };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Successors.All(s => s.Value != $"{Input.SuccessorId}")) throw new RuleBroken("Chọn đơn vị kế thừa trong danh sách.", "Input.SuccessorId");
        Agency.HandOver(Input.LastDay!.Value, Input.SuccessorId!.Value);
        await _db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi: đơn vị hoạt động đến hết ngày {Input.LastDay.Value.Print()}.";
        return LocalRedirect("/quan-tri/don-vi");
    }

    internal sealed record Form
    {
        [Display(Name = "Ngày hoạt động cuối cùng"), Required(ErrorMessage = "Nhập ngày hoạt động cuối cùng.")]
        public DateOnly? LastDay { get; set; }

        [Display(Name = "Đơn vị kế thừa"), Required(ErrorMessage = "Chọn đơn vị kế thừa.")]
        public long? SuccessorId { get; set; }
    }
}
