using System.ComponentModel.DataAnnotations;

namespace MotCua.Filing;

public enum FilingState
{
    [Display(Name = "Chờ tiếp nhận")] Submitted,
    [Display(Name = "Chờ người nộp hoàn thiện")] CompletionAsked,
    [Display(Name = "Đã tiếp nhận")] Accepted,
    [Display(Name = "Từ chối tiếp nhận")] Refused,
    [Display(Name = "Đã đóng vì không hoàn thiện")] Closed,
    [Display(Name = "Người nộp đã rút")] Withdrawn,
}
