using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Dossiers.Processing;

/// <summary>The holder asks another unit or a body outside, with a date (NĐ 61/2018 Điều 19.5).</summary>
[Needs(Permission.HandleDossiers, Permission.ReceiveDossiers)]
internal sealed class AskOpinionModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : VerbPage(db, official)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override string? WhyNot() => DossierActions.WhyNot(Official, Dossier, DossierVerb.AskOpinion);

    protected override async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        var agency = Official.AgencyId;
        var units = await Db.Units.AsNoTracking().Where(u => u.AgencyId == agency && !u.IsClosed && u.Id != Dossier.UnitId).OrderBy(u => u.Name).ToListAsync(cancellationToken);
        Units = [new SelectListItem("– Cơ quan ngoài đơn vị, ghi tên bên dưới –", ""), .. units.Select(u => new SelectListItem(u.Name, $"{u.Id}", u.Id == Input.UnitId))];
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Must();
        var unit = Units.FirstOrDefault(u => u.Value.Length > 0 && u.Value == $"{Input.UnitId}");
        if (unit is null && Input.UnitId is not null) throw new RuleBroken("Bộ phận vừa chọn không còn dùng. Chọn lại.", "Input.UnitId");
        if (unit is null && string.IsNullOrWhiteSpace(Input.Outside)) throw new RuleBroken("Chọn bộ phận, hoặc ghi tên cơ quan ngoài đơn vị.", "Input.Outside");
        var calendar = await timetables.ForAsync(Official.AgencyId, cancellationToken);
        var request = new OpinionRequest(unit?.Text ?? Input.Outside!.Trim(), Input.UnitId, Input.Question!.Trim(), calendar.CloseOf(calendar.NextWorkingDay(Input.Due!.Value)).ToUtc());
        Dossier.AskOpinion(request, clock.UtcNow, Official.Name);
        return await DoneAsync($"Đã gửi yêu cầu lấy ý kiến {request.AskedOf}, hạn trả lời {request.DueAt.Print()}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Bộ phận được hỏi")]
        public long? UnitId { get; set; }

        [Display(Name = "Cơ quan ngoài đơn vị"), StringLength(200, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
        public string? Outside { get; set; }

        [Display(Name = "Nội dung cần ý kiến"), Required(ErrorMessage = "Ghi nội dung cần ý kiến."), StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
        public string? Question { get; set; }

        [Display(Name = "Hạn trả lời"), Required(ErrorMessage = "Chọn hạn trả lời.")]
        public DateOnly? Due { get; set; }
    }
}
