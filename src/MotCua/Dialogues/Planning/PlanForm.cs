using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Dialogues.Planning;

/// <summary>What is typed of a dialogue that is planned; times as on a Vietnamese wall clock.</summary>
internal sealed record PlanForm
{
    [Display(Name = "Hình thức"), EnumDataType(typeof(DialogueKind), ErrorMessage = "Chọn hình thức.")]
    public DialogueKind Kind { get; set; } = DialogueKind.Periodic;

    [Display(Name = "Đối tượng"), EnumDataType(typeof(DialogueAudience), ErrorMessage = "Chọn đối tượng.")]
    public DialogueAudience Audience { get; set; } = DialogueAudience.Citizens;

    [Display(Name = "Tên buổi đối thoại"), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự.")]
    public string? Title { get; set; }

    [Display(Name = "Nội dung đối thoại"), StringLength(5000, ErrorMessage = "Nội dung dài quá 5.000 ký tự.")]
    public string? Topic { get; set; }

    [Display(Name = "Bắt đầu lúc")]
    public DateTime? StartsAt { get; set; }

    [Display(Name = "Địa điểm"), StringLength(300, ErrorMessage = "Địa điểm dài quá 300 ký tự.")]
    public string? Place { get; set; }

    [Display(Name = "Người chủ trì"), StringLength(200, ErrorMessage = "Người chủ trì dài quá 200 ký tự.")]
    public string? Chair { get; set; }

    [Display(Name = "Phối hợp tổ chức"), StringLength(300, ErrorMessage = "Tên tổ chức phối hợp dài quá 300 ký tự.")]
    public string? Partner { get; set; }

    [Display(Name = "Nhận câu hỏi trước đến")]
    public DateTime? QuestionsUntil { get; set; }

    public static PlanForm Of(Dialogue dialogue) => new()
    {
        Kind = dialogue.Kind, Audience = dialogue.Audience, Title = dialogue.Title, Topic = dialogue.Topic, StartsAt = dialogue.StartsAt.ToLocal(), Place = dialogue.Place, Chair = dialogue.Chair, Partner = dialogue.Partner,
        QuestionsUntil = dialogue.QuestionsUntil.ToLocal(),
    };

    public DialoguePlan Plan()
    {
        var starts = StartsAt ?? throw new RuleBroken("Nhập ngày giờ bắt đầu, ví dụ 15/05/2024 08:00.", "Input.StartsAt");
        return new(Kind, Audience, VietnamText.Typed(Title), VietnamText.Typed(Topic), starts.ToUtc(), VietnamText.Typed(Place), VietnamText.Typed(Chair), VietnamText.Typed(Partner), (QuestionsUntil ?? starts).ToUtc());
    }
}
