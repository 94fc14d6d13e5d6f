using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Timetable.Importing;

/// <summary>The national list of days off, compared before it is saved. National days hold for all agencies, so a page saves them only where there is one agency.</summary>
[Needs(Permission.ManageCalendar)]
internal sealed class ImportModel(MotCuaDbContext db, HolidayImport import) : WorkPage
{
    [BindProperty]
    public string? Json { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public HolidayPlan? Plan { get; private set; }

    public bool MaySave { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        MaySave = await db.Agencies.CountAsync(cancellationToken) == 1;
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (Upload is null) throw new RuleBroken("Chọn tệp JSON lịch nghỉ.", "Upload");
        using var reader = new StreamReader(Upload.OpenReadStream(), Encoding.UTF8);
        Json = await reader.ReadToEndAsync(cancellationToken);
        ModelState.Clear();
        Plan = await ReadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MaySave) throw new RuleBroken("Lịch cả nước áp dụng cho mọi đơn vị trên hệ thống này: nhập bằng lệnh «motcua import holidays TỆP» trên máy chủ.");
        var plan = await ReadAsync(cancellationToken);
        await import.ApplyAsync(plan, "tệp lịch nghỉ cả nước", cancellationToken);
        Notice = $"Đã nhập lịch nghỉ: {plan.InWords}. Đối chiếu ngày hẹn của hồ sơ đang giải quyết ở mục «Công bố ngày nghỉ».";
        return LocalRedirect("/quan-tri/lich");
    }

    private async Task<HolidayPlan> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Json ?? ""));
            return await import.PlanAsync(HolidayFile.Read(stream), cancellationToken);
        }
        catch (FormatException wrong)
        {
            throw new RuleBroken(wrong.Message, "Upload");
        }
    }
}
