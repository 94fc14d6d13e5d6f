using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Petitions.Planning;

/// <summary>One reception is moved, or somebody else receives, with the reason.</summary>
[Needs(Permission.PlanReceptions)]
internal sealed class ChangeModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : SubjectPage<ReceptionDay>(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override IQueryable<ReceptionDay> Visible
    {
        get
        {
            var agency = Official.AgencyId;
            return Db.ReceptionDays.Where(d => d.AgencyId == agency && !d.IsCancelled);
        }
    }

    public void OnGet() => Input = new() { Day = Found.Day, Hours = Found.Hours, Receiver = Found.Receiver, Place = Found.Place };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var day = Input.Day ?? throw new RuleBroken("Nhập ngày tiếp.", "Input.Day");
        if (!(await timetables.ForAsync(Found.AgencyId, cancellationToken)).IsWorkingDay(day)) throw new RuleBroken($"Ngày {day.Print()} cơ quan không làm việc. Chọn ngày khác.", "Input.Day");
        Found.Change(day, Typed(Input.Hours), Typed(Input.Receiver), Typed(Input.Place), Typed(Input.Why));
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã đổi buổi tiếp ngày {day.Print()}.";
        return LocalRedirect($"/lich-tiep-cong-dan?thang={day:yyyy-MM}");
    }

    internal sealed record Form
    {
        [Display(Name = "Ngày tiếp")]
        public DateOnly? Day { get; set; }

        [Display(Name = "Giờ tiếp"), StringLength(60, ErrorMessage = "Giờ tiếp dài quá 60 ký tự.")]
        public string? Hours { get; set; }

        [Display(Name = "Người tiếp"), StringLength(250, ErrorMessage = "Tên dài quá 250 ký tự.")]
        public string? Receiver { get; set; }

        [Display(Name = "Địa điểm"), StringLength(200, ErrorMessage = "Địa điểm dài quá 200 ký tự.")]
        public string? Place { get; set; }

        [Display(Name = "Lý do thay đổi"), StringLength(300, ErrorMessage = "Lý do dài quá 300 ký tự.")]
        public string? Why { get; set; }
    }
}
