using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace MotCua.Ratings;

public enum QuestionKind
{
    [Display(Name = "Đánh giá sau khi nhận kết quả")] Desk = 1,
    [Display(Name = "Nội dung đánh giá của cá nhân, tổ chức (NĐ 61/2018)")] Contents = 2,
    [Display(Name = "Khảo sát chỉ số hài lòng (SIPAS)")] Sipas = 3,
}

/// <param name="Value">Higher is better.</param>
/// <param name="Text">As people read it.</param>
/// <param name="Satisfied">Counts as satisfied.</param>
public sealed record AnswerLevel(int Value, string Text, bool Satisfied);

/// <param name="Code">Short, unique in the set; answers are kept by it.</param>
/// <param name="Text">As people read it.</param>
public sealed record Question(string Code, string Text)
{
    /// <summary>Of which factor (yếu tố); empty when the set has none.</summary>
    public string Factor { get; init; } = "";

    /// <summary>Must be answered; the first such question is the rating as a whole.</summary>
    public bool Required { get; init; }
}

/// <summary>What a set asks and how it is answered.</summary>
public sealed record QuestionContent
{
    public string Name { get; init; } = "";

    /// <summary>The text of law it follows.</summary>
    public string Source { get; init; } = "";

    /// <summary>Compared word for word with the source; else it says «cần xác nhận».</summary>
    public bool Verified { get; init; }

    public IReadOnlyList<AnswerLevel> Levels { get; init; } = [];

    public IReadOnlyList<Question> Questions { get; init; } = [];

    [JsonIgnore] // reckoned, not stored: a draft may have no question yet
    public Question Overall => Questions.FirstOrDefault(q => q.Required) ?? Questions[0];

    public bool IsSatisfied(int level) => Levels.Any(l => l.Value == level && l.Satisfied);

    /// <summary>What keeps it from being put in force; null when nothing does.</summary>
    public string? Fault() =>
        Name.Length == 0 ? "Đặt tên bộ câu hỏi."
        : Levels.Count < 2 || !Levels.Any(l => l.Satisfied) || Levels.All(l => l.Satisfied) ? "Thang trả lời cần ít nhất hai mức, có mức hài lòng và mức chưa hài lòng."
        : Levels.DistinctBy(l => l.Value).Count() < Levels.Count ? "Hai mức trả lời trùng điểm."
        : Questions.Count == 0 ? "Bộ câu hỏi chưa có câu nào."
        : Questions.DistinctBy(q => q.Code).Count() < Questions.Count ? "Hai câu hỏi trùng mã."
        : Questions.Any(q => q.Code.Length is 0 or > 12 || q.Text.Length == 0) ? "Mỗi câu cần mã (tối đa 12 ký tự) và lời hỏi."
        : !Questions.Any(q => q.Required) ? "Cần ít nhất một câu bắt buộc: câu bắt buộc đầu tiên là đánh giá chung."
        : null;
}
