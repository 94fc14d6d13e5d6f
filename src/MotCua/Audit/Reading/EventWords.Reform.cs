namespace MotCua.Audit.Reading;

/// <summary>What happens in administrative reform.</summary>
internal static partial class EventWords
{
    private static Dictionary<string, string> OfReform() => new()
    {
        ["AgencyPlaced"] = "Ghi cơ quan cấp trên",
        ["QuestionsDrafted"] = "Lập bộ câu hỏi đánh giá",
        ["QuestionsWritten"] = "Sửa bộ câu hỏi đánh giá",
        ["QuestionsEnacted"] = "Áp dụng bộ câu hỏi đánh giá",
        ["CriteriaDrafted"] = "Lập bộ tiêu chí chỉ số CCHC",
        ["CriteriaDescribed"] = "Sửa thông tin bộ tiêu chí",
        ["CriteriaWritten"] = "Nhập lại nội dung bộ tiêu chí",
        ["CriterionChanged"] = "Sửa tiêu chí thành phần",
        ["CriteriaIssued"] = "Ban hành bộ tiêu chí",
        ["IndexRoundOpened"] = "Mở kỳ chấm chỉ số CCHC",
        ["IndexWindowMoved"] = "Đổi thời gian tự chấm",
        ["IndexSubmitted"] = "Gửi bảng tự chấm",
        ["IndexEvidenceAsked"] = "Yêu cầu bổ sung tài liệu kiểm chứng",
        ["IndexAppraised"] = "Kết thúc thẩm định chỉ số",
        ["IndexAnnounced"] = "Công bố chỉ số CCHC",
        ["AreaScored"] = "Tự chấm một lĩnh vực",
        ["FigureTaken"] = "Lấy số liệu của hệ thống vào bảng chấm",
        ["AreaAppraised"] = "Thẩm định một lĩnh vực",
        ["RemedyPlanned"] = "Lập việc khắc phục",
        ["RemedyClosed"] = "Xong việc khắc phục",
        ["PeriodTypeDefined"] = "Thêm loại kỳ báo cáo",
        ["PeriodTypeRedefined"] = "Sửa loại kỳ báo cáo",
        ["ReportDrafted"] = "Lập báo cáo định kỳ",
        ["ReportAnnexTyped"] = "Nhập phụ lục báo cáo định kỳ",
        ["ReportWritten"] = "Soạn báo cáo định kỳ",
        ["ReportSubmitted"] = "Trình báo cáo định kỳ",
        ["ReportReturned"] = "Trả lại báo cáo định kỳ",
        ["ReportApproved"] = "Duyệt, niêm phong báo cáo định kỳ",
        ["ReportDropped"] = "Bỏ dự thảo báo cáo định kỳ",
        ["ReportSent"] = "Gửi báo cáo định kỳ",
        ["ReportRefigured"] = "Lập lại số liệu báo cáo định kỳ",
    };
}
