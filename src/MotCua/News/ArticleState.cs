using System.ComponentModel.DataAnnotations;

namespace MotCua.News;

/// <summary>Whose turn an article is. An approved one is public from its hour on: no job has to wake up for that, on any node.</summary>
public enum ArticleState
{
    [Display(Name = "Bản nháp")] Draft,
    [Display(Name = "Chờ duyệt")] Waiting,
    [Display(Name = "Đã duyệt")] Approved,
    [Display(Name = "Đã gỡ")] Withdrawn,
}
