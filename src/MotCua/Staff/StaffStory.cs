using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Each thing that can happen to a post, a record, leave or training, as a sentence.</summary>
public static class StaffStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        PostOpened e => $"Thêm vị trí «{e.Name}», {e.Terms.Places.Print()} biên chế từ {e.Terms.ValidFrom.Print()}.",
        PostDescribed e => $"Sửa tên, nhóm, bộ phận: «{e.Name}».",
        PostTermsSet e => $"Đặt quy định từ {e.Terms.ValidFrom.Print()}: {e.Terms.Places.Print()} biên chế, {e.Terms.Requirements.Count.Print()} tiêu chuẩn – {e.Terms.Source.TrimEnd('.')}.",
        PostClosed e => $"Thôi dùng từ sau ngày {e.LastDay.Print()}.",
        StaffEntered => "Lập hồ sơ.",
        StaffDescribed e => $"Sửa hồ sơ: {e.FullName}{(e.OfficialId is null ? ", không có tài khoản" : "")}.",
        PostTaken e => $"Nhận vị trí «{e.Post}» từ {e.From.Print()} – {e.Basis.TrimEnd('.')}.",
        StaffDeparted e => $"Rời cơ quan: {StaffLists.All.DepartureKinds.NameOf(e.KindKey)}, ngày cuối {e.LastDay.Print()}.",
        QualificationEntered e => $"Nhập {e.GradeName}, cấp {e.Held.IssuedOn.Print()}, {e.Held.Issuer}.",
        QualificationProved => "Đính kèm bản quét văn bằng, chứng chỉ.",
        QualificationStruck e => $"Bỏ văn bằng, chứng chỉ cấp {e.Held.IssuedOn.Print()} – {e.Why.TrimEnd('.')}.",
        LeaveAsked e => $"Xin nghỉ {e.Terms.Span.When}, {new LeaveLength(e.Days, e.HalvesWorked)} ngày làm việc{(e.StandIn is null ? "" : $"; đề nghị {e.StandIn.Name} thay")}.",
        LeaveApproved e => $"{e.By} duyệt{(e.StandIn.Length > 0 ? $"; uỷ quyền cho {e.StandIn}" : "")}.",
        LeaveRefused e => $"{e.By} không duyệt – {e.Why.TrimEnd('.')}.",
        LeaveWithdrawn e => $"Rút đơn{(e.Why.Length > 0 ? $" – {e.Why.TrimEnd('.')}" : "")}.",
        LeaveEndedEarly e => $"Đi làm lại sớm, ngày nghỉ cuối {(e.UntilNoon ? "sáng " : "")}{e.LastDay.Print()} – {e.Why.TrimEnd('.')}.",
        CoursePlanned e => $"Lên khoá học {e.Terms.From.Print()} – {e.Terms.To.Print()}, {e.Terms.Hours.Print()} tiết.",
        CourseReplanned e => $"Sửa khoá học: {e.Terms.From.Print()} – {e.Terms.To.Print()}, {e.Terms.Hours.Print()} tiết.",
        CourseEnrolled e => $"Ghi danh: {string.Join("; ", e.Names)}.",
        CourseUnenrolled e => $"Bỏ {e.Name} khỏi khoá học.",
        CourseResultCorrected e => $"Đính chính kết quả của {e.Is.Name}: từ «{e.Was.Result.Word()}{(e.Was.Certificate.Length > 0 ? $", số {e.Was.Certificate}" : "")}» thành «{e.Is.Result.Word()}{(e.Is.Certificate.Length > 0 ? $", số {e.Is.Certificate}" : "")}» – {e.Why.TrimEnd('.')}.",
        CourseClosed e => $"Kết thúc: {e.Participants.Count(p => p.Result is CourseResult.Passed).Print()}/{e.Participants.Count.Print()} người hoàn thành.",
        CourseCancelled e => $"Không mở – {e.Why.TrimEnd('.')}.",
        _ => null,
    };
}
