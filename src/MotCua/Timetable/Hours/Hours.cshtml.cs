using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Timetable.Hours;

/// <summary>The agency's office hours from a day on.</summary>
[Needs(Permission.ManageCalendar)]
internal sealed class HoursModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty]
    public HoursInput Input { get; set; } = new();

    public IReadOnlyList<OfficeHoursVersion> Versions { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Versions = await db.OfficeHours.Where(h => h.AgencyId == agency).OrderByDescending(h => h.ValidFrom).ToListAsync(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method)) Input = HoursInput.Of(Versions is [var latest, ..] ? OfficeHours.Parse(latest.Hours) : OfficeHours.Standard, clock.Today);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.ValidFrom is not { } from) throw new RuleBroken("Nhập ngày bắt đầu áp dụng.", "Input.ValidFrom");
        var hours = Input.Read();
        if (Versions.FirstOrDefault(v => v.ValidFrom == from) is { } same) same.Change(hours);
        else db.Add(OfficeHoursVersion.Set(official.AgencyId, from, hours));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lưu giờ làm việc từ {from.Print()}. Xem hồ sơ nào đổi ngày hẹn ở «Công bố ngày nghỉ», mục đối chiếu ngày hẹn.";
        return LocalRedirect("/quan-tri/lich");
    }
}
