using System.ComponentModel.DataAnnotations;

namespace MotCua.Dialogues;

public enum DialogueKind
{
    [Display(Name = "Định kỳ")] Periodic = 1,
    [Display(Name = "Chuyên đề")] Topical = 2,
    [Display(Name = "Đột xuất")] OnDemand = 3,
}

public enum DialogueAudience
{
    [Display(Name = "Nhân dân")] Citizens = 1,
    [Display(Name = "Doanh nghiệp, hộ kinh doanh")] Businesses = 2,
    [Display(Name = "Nhân dân và doanh nghiệp")] Both = 3,
}

public enum DialogueState
{
    [Display(Name = "Dự kiến")] Planned = 1,
    [Display(Name = "Đã thông báo")] Announced = 2,
    [Display(Name = "Đã tổ chức")] Held = 3,
    [Display(Name = "Đã kết luận")] Concluded = 4,
    [Display(Name = "Đã hủy")] Cancelled = 5,
}

public enum OpinionSource
{
    [Display(Name = "Gửi trên cổng")] Web = 1,
    [Display(Name = "Gửi tại bộ phận một cửa")] Desk = 2,
    [Display(Name = "Văn bản, thư")] Letter = 3,
    [Display(Name = "Mặt trận, đoàn thể, tổ dân phố tổng hợp")] Collected = 4,
    [Display(Name = "Phát biểu tại hội nghị")] Spoken = 5,
}

public enum OpinionState
{
    [Display(Name = "Chưa giao trả lời")] Received = 1,
    [Display(Name = "Chờ trả lời")] Assigned = 2,
    [Display(Name = "Đã trả lời")] Answered = 3,
    [Display(Name = "Không thuộc nội dung đối thoại")] SetAside = 4,
}
