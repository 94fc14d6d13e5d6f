namespace MotCua.Audit.Reading;

/// <summary>What happens with staff: posts, records, leave, training.</summary>
internal static partial class EventWords
{
    private static Dictionary<string, string> OfStaff() => new()
    {
        ["ScaleDefined"] = "Thêm thang trình độ, chứng chỉ",
        ["ScaleRedefined"] = "Sửa thang trình độ, chứng chỉ",
        ["PostOpened"] = "Thêm vị trí việc làm",
        ["PostDescribed"] = "Sửa vị trí việc làm",
        ["PostTermsSet"] = "Đặt biên chế, tiêu chuẩn của vị trí",
        ["PostClosed"] = "Thôi dùng vị trí việc làm",
        ["StaffEntered"] = "Lập hồ sơ nhân sự",
        ["StaffDescribed"] = "Sửa hồ sơ nhân sự",
        ["PostTaken"] = "Phân công vị trí việc làm",
        ["StaffDeparted"] = "Ghi rời cơ quan",
        ["QualificationEntered"] = "Nhập văn bằng, chứng chỉ",
        ["QualificationProved"] = "Đính kèm bản quét văn bằng",
        ["QualificationStruck"] = "Bỏ văn bằng, chứng chỉ khỏi hồ sơ",
        ["NeedRaised"] = "Ghi nhu cầu đào tạo",
        ["NeedPutForward"] = "Đưa nhu cầu vào đề xuất đào tạo",
        ["NeedMet"] = "Nhu cầu đào tạo đã đáp ứng",
        ["NeedDropped"] = "Thôi đề nghị đào tạo",
        ["TrainingProposed"] = "Lập tờ trình đề xuất đào tạo",
        ["TrainingProposalAnswered"] = "Ghi trả lời đề xuất đào tạo",
        ["CoursePlanned"] = "Thêm khoá học",
        ["CourseReplanned"] = "Sửa khoá học",
        ["CourseEnrolled"] = "Ghi danh khoá học",
        ["CourseUnenrolled"] = "Bỏ người khỏi khoá học",
        ["FileDownloaded"] = "Tải tệp đính kèm",
        ["CourseResultCorrected"] = "Đính chính kết quả khoá học",
        ["CourseClosed"] = "Ghi kết quả, kết thúc khoá học",
        ["CourseCancelled"] = "Không mở khoá học",
        ["LeaveAsked"] = "Xin nghỉ",
        ["LeaveApproved"] = "Duyệt nghỉ",
        ["LeaveRefused"] = "Không duyệt nghỉ",
        ["LeaveWithdrawn"] = "Rút đơn nghỉ",
        ["LeaveEndedEarly"] = "Đi làm lại sớm",
        ["DutyGiven"] = "Giao trách nhiệm người đứng đầu",
        ["DutyRegiven"] = "Sửa trách nhiệm người đứng đầu",
        ["DutyConcluded"] = "Ghi kết quả trách nhiệm người đứng đầu",
        ["DutyRemoved"] = "Bỏ dòng trách nhiệm người đứng đầu",
    };
}
