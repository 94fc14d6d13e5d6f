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
    };
}
