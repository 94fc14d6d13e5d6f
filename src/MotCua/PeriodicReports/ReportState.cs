using System.ComponentModel.DataAnnotations;

namespace MotCua.PeriodicReports;

public enum ReportState
{
    [Display(Name = "Đang soạn")] Draft = 1,
    [Display(Name = "Chờ duyệt")] Submitted = 2,
    [Display(Name = "Đã duyệt")] Approved = 3,
    [Display(Name = "Đã gửi")] Sent = 4,
    [Display(Name = "Đã bỏ")] Dropped = 5,
}
