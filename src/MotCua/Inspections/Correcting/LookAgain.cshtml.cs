using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Inspections.Showing;
using MotCua.Platform;

namespace MotCua.Inspections.Correcting;

/// <summary>What the section reports as done is looked at again.</summary>
[Needs(Permission.InspectConduct)]
internal sealed class LookAgainModel(MotCuaDbContext db, Official official, TimeProvider clock) : InspectionPage(db, official, clock)
{
    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public IEnumerable<SelectListItem> Choices => [new("– Chọn –", ""), new("Đã khắc phục", "true"), new("Chưa khắc phục", "false")];

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        var sent = Rows.ToLookup(r => r.Number);
        Rows = [.. Found.Demands.Select(d => sent[d.Number].FirstOrDefault() ?? new Row { Number = d.Number })];
        return Task.CompletedTask;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.InspectConduct)) return Forbid();
        Found.LookAgain([.. Rows.Select(r => new Finding(r.Number, "", "") { IsCorrected = r.Corrected, CheckedAgain = Typed(r.Words) })], Now.ToDay());
        return await SaveAsync(Found.State is InspectionState.Closed ? "Đã khắc phục đủ; cuộc kiểm tra kết thúc." : "Đã ghi; bộ phận làm tiếp và báo cáo lại.", cancellationToken);
    }

    internal sealed record Row
    {
        public int Number { get; set; }

        [Display(Name = "Khắc phục")]
        public bool? Corrected { get; set; }

        [Display(Name = "Điều đã thấy"), StringLength(1000, ErrorMessage = "Điều đã thấy dài quá 1.000 ký tự.")]
        public string? Words { get; set; }
    }
}
