using MotCua.Platform;

namespace MotCua.Ratings;

/// <summary>Each thing that can happen to a survey or a form, as a sentence.</summary>
public static class SurveyStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        SurveyPlanned e => $"Lập đợt khảo sát {e.Code}: {e.Terms.Name}.",
        SurveyReplanned => "Sửa kế hoạch khảo sát.",
        SurveyCancelled e => $"Huỷ – {e.Why.TrimEnd('.')}.",
        SurveyInterviewersAdded e => $"Thêm điều tra viên: {string.Join("; ", e.Names)}.",
        SurveyDrawn e => $"Rút mẫu {e.Forms.Print()} phiếu với số gieo {e.Seed}.",
        SurveyBatchGivenOut e => $"Giao tập {e.Batch} cho {e.Interviewer}.",
        SurveyReplaced e => $"Rút thêm {e.Forms.Print()} người thay người không tiếp cận được của tập {e.Batch}.",
        SurveyListShown e => $"Mở danh sách người được khảo sát, tập {e.Batch}.",
        SurveyRecheckBegun e => $"Rút {e.Forms.Print()} phiếu để phúc tra ({e.Percent} %).",
        SurveyClosed e => $"{e.By} chốt số liệu, niêm phong {e.Hash[..12]}…, xoá {e.Forgotten.Print()} dòng danh sách người được khảo sát.",
        SurveyAdjusted e => $"Đính chính sau khi chốt: {e.Words.TrimEnd('.')} – {e.Why.TrimEnd('.')}.",
        SurveyFormMade => "Lập phiếu.",
        SurveyFormGivenOut => "Giao cho điều tra viên.",
        SurveyFormReturned => "Thu phiếu về.",
        SurveyFormNotReached e => $"Không tiếp cận được – {e.Why.TrimEnd('.')}.",
        SurveyFormEntered e => e.Entry.InvalidReason.Length > 0 ? $"Ghi không hợp lệ – {SurveyReasons.NameOf(e.Entry.InvalidReason)}." : "Nhập câu trả lời.",
        SurveyFormCorrected e => $"Đính chính {Changes(e.Was, e.Is)} – {e.Why.TrimEnd('.')}.",
        SurveyFormDrawnForRecheck => "Rút để phúc tra.",
        SurveyFormEnteredAgain e => e.Differences == 0 ? "Phúc tra: khớp." : $"Phúc tra: lệch {e.Differences.Print()} câu.",
        SurveyFormSettled e => $"Xử lý chỗ lệch theo bản giấy; lần nhập đầu sai {e.Errors.Print()} câu.",
        SurveyFormExclusionAsked e => $"Đề nghị loại phiếu – {e.Why.TrimEnd('.')}.",
        SurveyFormExclusionDecided e => e.Excluded ? $"Loại phiếu – {e.Why.TrimEnd('.')}." : "Không loại phiếu.",
        SurveyFormFrozen => "Chốt cùng đợt khảo sát.",
        RatingExclusionAsked e => $"Đề nghị loại {e.Slips.Print()} phiếu dồn dập tháng {e.Month.Month}/{e.Month.Year} – {e.Why.TrimEnd('.')}.",
        RatingExclusionDecided e => e.Excluded ? "Loại khỏi số liệu." : "Không loại.",
        _ => null,
    };

    private static string Changes(SurveyEntry was, SurveyEntry now) => string.Join(", ", now.DifferingFrom(was).Select(code => code == SurveyForm.Validity
        ? now.InvalidReason.Length > 0 ? $"thành không hợp lệ ({SurveyReasons.NameOf(now.InvalidReason)})" : "thành hợp lệ"
        : $"câu {code}: {Printed(was, code)} → {Printed(now, code)}")) is { Length: > 0 } changes ? changes : "lý do, ý kiến thêm";

    private static string Printed(SurveyEntry entry, string code) => entry.Answers.TryGetValue(code, out var level) ? $"{level}" : "trống";
}
