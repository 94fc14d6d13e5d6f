using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers.Rescheduling;

/// <summary>What is announced, as typed.</summary>
internal sealed class AnnounceInput
{
    [Display(Name = "Văn bản, thông báo")] public string? Number { get; set; }

    public List<DayInput> Days { get; set; } = [];

    /// <summary>Marks of the agency to withdraw.</summary>
    public List<long> Withdrawn { get; set; } = [];

    /// <summary>Dossiers whose later date is applied.</summary>
    public List<long> Later { get; set; } = [];

    [Display(Name = "Áp dụng ngày muộn hơn cho tất cả")] public bool AllLater { get; set; }

    /// <summary>Only compare the dates with the calendar as it is.</summary>
    public bool Compare { get; set; }

    public string? Seal { get; set; }

    public Announcement Of(long agencyId) => new(agencyId, Compare ? [] : [.. Days.Where(d => d.Date is not null).Select(d => d.ToMark())], Compare ? [] : Withdrawn, (Number ?? "").Trim());

    public void Check(ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(Number)) errors.AddModelError("Input.Number", "Nhập số văn bản hoặc thông báo làm căn cứ, ví dụ 12/TB-UBND ngày 25/12/2025.");
        if (Compare) return;
        if (Days.All(d => d.Date is null) && Withdrawn.Count == 0) errors.AddModelError("Input.Days[0].Date", "Nhập ít nhất một ngày, hoặc chọn ngày cần rút khỏi lịch.");
        foreach (var (day, i) in Days.Select((d, i) => (d, i)))
        {
            if (day.Date is null && !string.IsNullOrWhiteSpace(day.Name)) errors.AddModelError($"Input.Days[{i}].Date", $"Dòng {i + 1} có tên mà chưa có ngày.");
            if (day.Date is null) continue;
            if (string.IsNullOrWhiteSpace(day.Name)) errors.AddModelError($"Input.Days[{i}].Name", $"Dòng {i + 1}: nhập tên ngày, ví dụ «Nghỉ do bão».");
            if (day.Kind is DayMarkKind.MakeUpDay && day.Replaces is null) errors.AddModelError($"Input.Days[{i}].Replaces", $"Dòng {i + 1}: ngày làm bù phải ghi bù cho ngày nào.");
            if (Days.Take(i).Any(d => d.Date == day.Date)) errors.AddModelError($"Input.Days[{i}].Date", $"Ngày {day.Date.Value.Print()} được nhập hai lần.");
        }
    }
}

internal sealed class DayInput
{
    public DateOnly? Date { get; set; }

    public DayMarkKind Kind { get; set; }

    public DateOnly? Replaces { get; set; }

    public string? Name { get; set; }

    public DayMark ToMark() => new(Date!.Value, Kind, (Name ?? "").Trim(), Kind is DayMarkKind.MakeUpDay ? Replaces : null);
}
