using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Work.Doing;

/// <summary>What is typed of a task.</summary>
internal sealed record TaskForm
{
    [Display(Name = "Nội dung nhiệm vụ"), StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Content { get; set; }

    [Display(Name = "Sản phẩm"), StringLength(500, ErrorMessage = "Sản phẩm dài quá 500 ký tự.")]
    public string? Product { get; set; }

    [Display(Name = "Lĩnh vực")]
    public string? FieldKey { get; set; }

    [Display(Name = "Chủ trì")]
    public string? Lead { get; set; }

    [Display(Name = "Phối hợp")]
    public List<string> Supports { get; set; } = [];

    [Display(Name = "Bắt đầu")]
    public DateOnly? StartOn { get; set; }

    [Display(Name = "Hạn hoàn thành")]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "hoặc trong (ngày làm việc)")]
    public int? WorkingDays { get; set; }

    [Display(Name = "Nguồn giao"), EnumDataType(typeof(WorkSource), ErrorMessage = "Chọn nguồn giao.")]
    public WorkSource Source { get; set; } = WorkSource.Hand;

    [Display(Name = "Số, ngày văn bản giao"), StringLength(500, ErrorMessage = "Nguồn giao dài quá 500 ký tự.")]
    public string? SourceWords { get; set; }

    public static TaskForm Of(WorkTask task) => new()
    {
        Content = task.Content, Product = task.Product, FieldKey = task.FieldKey, Lead = WorkParties.ValueOf(task.Lead), StartOn = task.StartOn, DueOn = task.DueOn,
        Supports = [.. task.SupportUnitIds.Select(u => $"u{u}"), .. task.SupportIds.Select(o => $"o{o}")], Source = task.SourceKind, SourceWords = task.SourceWords,
    };

    public WorkOrder Order(long agencyId, WorkParties parties, DateOnly today) =>
        new(agencyId, VietnamText.Typed(Content), parties.Chosen(Lead, "Input.Lead"), StartOn ?? today, DueOn, WorkingDays)
        { Product = VietnamText.Typed(Product), FieldKey = ReformFields.Checked(FieldKey, today), Supports = [.. Supports.Select(parties.Find).OfType<WorkParty>()] };

    public string Words => VietnamText.Typed(SourceWords);
}
