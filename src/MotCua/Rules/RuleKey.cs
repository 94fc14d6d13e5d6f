using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MotCua.Calendar;

namespace MotCua.Rules;

/// <summary>What can be ruled. Stored by name.</summary>
public enum RuleKey
{
    [Display(Name = "Bộ mẫu giấy tờ", Description = "TT01/2018 hoặc TT03/2025")] FormSet,
    [Display(Name = "Mẫu mã hồ sơ", Description = "chữ và các phần {prefix} {yyMMdd} {seq4}, ví dụ {prefix}-{yyMMdd}-{seq4}")] DossierCodePattern,
    [Display(Name = "Số lần được yêu cầu bổ sung", Description = "số nguyên")] SupplementLimit,
    [Display(Name = "Thời hạn sau khi bổ sung", Description = "restart (tính lại từ đầu), pause (cộng thời gian chờ) hoặc keep (giữ nguyên)")] SupplementPolicy,
    [Display(Name = "Hạn gửi yêu cầu bổ sung (ngày làm việc từ khi tiếp nhận)", Description = "số nguyên")] SupplementNoticeDays,
    [Display(Name = "Đóng hồ sơ không bổ sung sau (ngày làm việc)", Description = "số nguyên, 0 là không đóng")] SupplementCloseDays,
    [Display(Name = "Số lần được gia hạn", Description = "số nguyên")] ExtensionLimit,
    [Display(Name = "Xin lỗi trước khi hết hạn ít nhất (ngày)", Description = "số nguyên")] ApologyLeadDays,
    [Display(Name = "Giờ chuyển hồ sơ sang ngày hôm sau", Description = "giờ:phút, ví dụ 15:00")] TransferCutOff,
    [Display(Name = "Cảnh báo sắp đến hạn (giờ làm việc)", Description = "số nguyên")] WarnWorkingHours,
    [Display(Name = "Tìm hồ sơ trùng trong (ngày)", Description = "số nguyên")] DuplicateDays,
    [Display(Name = "Dung lượng tối đa một tệp (MB)", Description = "số nguyên")] FileMegabytes,
    [Display(Name = "Báo kết quả chưa nhận sau (ngày)", Description = "số nguyên")] UncollectedDays,
    [Display(Name = "Liên thông: xem lại hàng chờ gửi sau mỗi (giây)", Description = "số nguyên")] ExchangePollSeconds,
    [Display(Name = "Liên thông: gửi lại lần đầu sau (giây), mỗi lần sau gấp đôi", Description = "số nguyên")] ExchangeRetrySeconds,
    [Display(Name = "Liên thông: khoảng cách gửi lại dài nhất (phút)", Description = "số nguyên")] ExchangeRetryMinutes,
    [Display(Name = "Liên thông: số lần gửi hỏng thì coi là không gửi được", Description = "số nguyên")] ExchangeMostTries,
    [Display(Name = "Liên thông: đồng hồ hai bên lệch nhau tối đa (giây)", Description = "số nguyên")] ExchangeClockSeconds,
    [Display(Name = "Liên thông: công bố khoá mới trước khi ký (giờ)", Description = "số nguyên")] ExchangeKeyLeadHours,
    [Display(Name = "Liên thông: khoá cũ còn dùng để kiểm tra thêm (ngày)", Description = "số nguyên")] ExchangeKeyOverlapDays,
    [Display(Name = "Liên thông: giờ đối soát hằng ngày", Description = "giờ:phút, ví dụ 02:00")] ExchangeReconcileAt,
    [Display(Name = "Liên thông: đối soát lùi lại (ngày)", Description = "số nguyên")] ExchangeReconcileDays,
    [Display(Name = "Liên thông: xoá nội dung tin đã xong sau (ngày)", Description = "số nguyên")] ExchangeKeepDays,
    [Display(Name = "Giải quyết hồ sơ nộp ở đơn vị khác (phi địa giới)", Description = "yes (có) hoặc no (không)")] AcceptsElsewhere,
    [Display(Name = "Mã hồ sơ nộp ở đơn vị khác lấy của đơn vị", Description = "receiving (nơi tiếp nhận) hoặc settling (nơi giải quyết)")] ElsewhereCode,
    [Display(Name = "Xác nhận bàn giao bản giấy trong (giờ làm việc)", Description = "số nguyên")] ManifestConfirmHours,
    [Display(Name = "Tin nhắn: gửi từ (giờ trong ngày)", Description = "giờ:phút, ví dụ 07:00")] MessageFrom,
    [Display(Name = "Tin nhắn: gửi đến trước (giờ trong ngày)", Description = "giờ:phút, ví dụ 21:00")] MessageUntil,
    [Display(Name = "Tin nhắn: gửi lại lần đầu sau (giây), mỗi lần sau gấp đôi", Description = "số nguyên")] MessageRetrySeconds,
    [Display(Name = "Tin nhắn: khoảng cách gửi lại dài nhất (phút)", Description = "số nguyên")] MessageRetryMinutes,
    [Display(Name = "Tin nhắn: số lần gửi hỏng thì coi là không gửi được", Description = "số nguyên")] MessageMostTries,
    [Display(Name = "Tin nhắn: xoá địa chỉ và nội dung sau (ngày)", Description = "số nguyên")] MessageKeepDays,
    [Display(Name = "Tin nhắn: số tin trong một ngày đến một địa chỉ chưa ai chứng minh là của mình", Description = "số nguyên")] MessagesToUnprovenPerDay,
    [Display(Name = "Đặt lịch: nhắc trước ngày hẹn (ngày)", Description = "số nguyên, 0 là không nhắc")] BookingRemindDays,
    [Display(Name = "Tin nhắn: nhắc bổ sung trước khi hết hạn (ngày làm việc)", Description = "số nguyên, 0 là không nhắc")] SupplementRemindDays,
    [Display(Name = "Trang của tôi: mã đăng nhập có hiệu lực (phút)", Description = "số nguyên")] LoginCodeMinutes,
    [Display(Name = "Trang của tôi: số lần nhập sai một mã", Description = "số nguyên")] LoginCodeTries,
    [Display(Name = "Trang của tôi: số mã gửi đến một địa chỉ trong một giờ (sau đó dùng mã đã gửi, hết hiệu lực mới gửi mã khác)", Description = "số nguyên")] LoginCodesPerHour,
    [Display(Name = "Trang của tôi: số lần nhập sai mã sáu chữ số của một địa chỉ trong một ngày (sau đó mã gồm mười chữ số)", Description = "số nguyên")] LoginWrongPerDay,
    [Display(Name = "Trang của tôi: số mã gửi trong một giờ đến các địa chỉ chưa có trên hồ sơ nào", Description = "số nguyên")] LoginCodesToNewPerHour,
    [Display(Name = "Công khai: thời gian thường gặp của một thủ tục tính khi có ít nhất (hồ sơ)", Description = "số nguyên")] UsualTimeSample,
    [Display(Name = "Nộp trực tuyến: mẫu mã", Description = RuleKeys.YearPattern)] FilingCodePattern,
    [Display(Name = "Nộp trực tuyến: trả lời tiếp nhận, yêu cầu hoàn thiện hoặc từ chối trong", Description = RuleKeys.Term)] FilingAnswerTerm,
    [Display(Name = "Nộp trực tuyến: cảnh báo trước khi hết hạn trả lời (giờ làm việc)", Description = "số nguyên")] FilingWarnHours,
    [Display(Name = "Nộp trực tuyến: số lần được yêu cầu hoàn thiện", Description = "số nguyên")] FilingCompletions,
    [Display(Name = "Nộp trực tuyến: đóng hồ sơ không hoàn thiện sau (ngày làm việc)", Description = "số nguyên, 0 là không đóng")] FilingCloseDays,
    [Display(Name = "Nộp trực tuyến: nhắc hoàn thiện trước khi đóng (ngày làm việc)", Description = "số nguyên, 0 là không nhắc")] FilingRemindDays,
    [Display(Name = "Nộp trực tuyến: xoá bản đang soạn không dùng đến sau (ngày)", Description = "số nguyên")] FilingDraftDays,
    [Display(Name = "Nộp trực tuyến: số bản đang soạn của một địa chỉ", Description = "số nguyên")] FilingDrafts,
    [Display(Name = "Nộp trực tuyến: tổng dung lượng tệp của một hồ sơ (MB)", Description = "số nguyên")] FilingTotalMegabytes,
    [Display(Name = "Nộp trực tuyến: số hồ sơ chờ trả lời của một địa chỉ", Description = "số nguyên")] FilingOpen,
    [Display(Name = "Nộp trực tuyến: số tệp đính kèm tối đa", Description = "số nguyên")] FilingFiles,
    [Display(Name = "Mẫu mã phản ánh, kiến nghị", Description = RuleKeys.YearPattern)] FeedbackCodePattern,
    [Display(Name = "Mẫu mã khiếu nại", Description = RuleKeys.YearPattern)] ComplaintCodePattern,
    [Display(Name = "Mẫu mã tố cáo", Description = RuleKeys.YearPattern)] DenunciationCodePattern,
    [Display(Name = "Mẫu mã nhiệm vụ", Description = RuleKeys.YearPattern)] TaskCodePattern,
    [Display(Name = "Mẫu số văn bản đôn đốc", Description = RuleKeys.SymbolPattern)] UrgingNumberPattern,
    [Display(Name = "Mẫu số giấy mời họp", Description = RuleKeys.SymbolPattern)] InvitationNumberPattern,
    [Display(Name = "Mẫu số thông báo kết luận", Description = RuleKeys.SymbolPattern)] NoticeNumberPattern,
    [Display(Name = "Phản ánh, kiến nghị: phân loại, tiếp nhận trong", Description = RuleKeys.Term)] FeedbackAcceptTerm,
    [Display(Name = "Phản ánh, kiến nghị: trả lời trong", Description = RuleKeys.Term)] FeedbackAnswerTerm,
    [Display(Name = "Phản ánh, kiến nghị liên quan nhiều cơ quan: trả lời trong", Description = RuleKeys.Term)] FeedbackJointTerm,
    [Display(Name = "Phản ánh, kiến nghị: trả lời chậm nhất kể cả gia hạn", Description = RuleKeys.Term)] FeedbackLongestTerm,
    [Display(Name = "Phản ánh, kiến nghị: người gửi làm rõ trong", Description = RuleKeys.Term)] FeedbackClarifyTerm,
    [Display(Name = "Phản ánh, kiến nghị: người gửi được hỏi lại trong", Description = RuleKeys.Term)] FeedbackFollowUpTerm,
    [Display(Name = "Phản ánh, kiến nghị phải có họ tên, địa chỉ, điện thoại", Description = "yes (có) hoặc no (không)")] FeedbackNeedsSender,
    [Display(Name = "Phản ánh, kiến nghị: số tệp đính kèm tối đa", Description = "số nguyên")] FeedbackFiles,
    [Display(Name = "Tiếp công dân: trả lời người được tiếp trong", Description = RuleKeys.Term)] ReceptionAnswerTerm,
    [Display(Name = "Tiếp công dân: thông báo từ chối tiếp trong", Description = RuleKeys.Term)] ReceptionRefusalTerm,
    [Display(Name = "Tiếp công dân: số ngày tiếp của Chủ tịch mỗi tháng, ít nhất", Description = "số nguyên")] HeadReceptionDays,
    [Display(Name = "Khiếu nại: thụ lý hoặc từ chối trong", Description = RuleKeys.Term)] ComplaintAcceptTerm,
    [Display(Name = "Khiếu nại lần đầu: giải quyết trong", Description = RuleKeys.Term)] ComplaintTerm,
    [Display(Name = "Khiếu nại lần đầu, vụ phức tạp: giải quyết trong", Description = RuleKeys.Term)] ComplaintComplexTerm,
    [Display(Name = "Khiếu nại lần đầu, vùng sâu, vùng xa: giải quyết trong", Description = RuleKeys.Term)] ComplaintRemoteTerm,
    [Display(Name = "Khiếu nại lần đầu, vùng sâu, vùng xa, vụ phức tạp: giải quyết trong", Description = RuleKeys.Term)] ComplaintRemoteComplexTerm,
    [Display(Name = "Khiếu nại lần hai: thời hiệu kể từ quyết định hoặc ngày hết hạn lần đầu", Description = RuleKeys.Term)] ComplaintAgainTerm,
    [Display(Name = "Khiếu nại lần hai, vùng sâu, vùng xa: thời hiệu", Description = RuleKeys.Term)] ComplaintAgainRemoteTerm,
    [Display(Name = "Khiếu nại lần hai: giải quyết trong", Description = RuleKeys.Term)] ComplaintSecondTerm,
    [Display(Name = "Khiếu nại lần hai, vụ phức tạp: giải quyết trong", Description = RuleKeys.Term)] ComplaintSecondComplexTerm,
    [Display(Name = "Khiếu nại lần hai, vùng sâu, vùng xa: giải quyết trong", Description = RuleKeys.Term)] ComplaintSecondRemoteTerm,
    [Display(Name = "Khiếu nại lần hai, vùng sâu, vùng xa, vụ phức tạp: giải quyết trong", Description = RuleKeys.Term)] ComplaintSecondRemoteComplexTerm,
    [Display(Name = "Đơn vị ở vùng sâu, vùng xa, đi lại khó khăn", Description = "yes (có) hoặc no (không)")] IsRemoteArea,
    [Display(Name = "Mẫu mã buổi đối thoại", Description = RuleKeys.YearPattern)] DialogueCodePattern,
    [Display(Name = "Đối thoại: thông báo trước (ngày)", Description = "số nguyên")] DialogueNoticeDays,
    [Display(Name = "Đối thoại: số buổi mỗi năm, ít nhất", Description = "số nguyên")] DialoguesPerYear,
    [Display(Name = "Đối thoại: trả lời ý kiến nêu tại hội nghị trong", Description = RuleKeys.Term)] DialogueAnswerTerm,
    [Display(Name = "Tố cáo: kiểm tra, xử lý thông tin trong", Description = RuleKeys.Term)] DenunciationCheckTerm,
    [Display(Name = "Tố cáo: kiểm tra tại nhiều địa điểm trong", Description = RuleKeys.Term)] DenunciationCheckManyTerm,
    [Display(Name = "Tố cáo: giải quyết trong", Description = RuleKeys.Term)] DenunciationTerm,
    [Display(Name = "Tố cáo: mỗi lần gia hạn", Description = RuleKeys.Term)] DenunciationExtensionTerm,
    [Display(Name = "Tố cáo: số lần gia hạn (vụ đặc biệt phức tạp)", Description = "số nguyên")] DenunciationExtensions,
    [Display(Name = "Đánh giá: nhận phiếu trong bao nhiêu ngày sau khi trả kết quả", Description = "số nguyên")] RatingDays,
    [Display(Name = "Đánh giá: trộn phiếu khi có ít nhất (phiếu)", Description = "số nguyên")] RatingBatch,
    [Display(Name = "Đánh giá: nêu số liệu từ ít nhất (phiếu)", Description = "số nguyên")] RatingSample,
    [Display(Name = "Đánh giá: ghi thời gian tròn đến (1 ngày, 7 tuần, 31 tháng)", Description = "số nguyên")] RatingGrainDays,
    [Display(Name = "Đánh giá: quá bao nhiêu phiếu tại quầy trong 10 phút là dồn dập", Description = "số nguyên")] RatingBurst,
    [Display(Name = "Kiểm tra công vụ: khắc phục trong", Description = RuleKeys.Term)] InspectionRemedyTerm,
    [Display(Name = "Nghỉ phép hằng năm (ngày làm việc)", Description = "số nguyên")] AnnualLeaveDays,
    [Display(Name = "Nghỉ phép: thêm một ngày cho mỗi (năm công tác)", Description = "số nguyên, 0 là không thêm")] AnnualLeaveServiceYears,
    [Display(Name = "Đào tạo, bồi dưỡng bắt buộc mỗi năm (tiết)", Description = "số nguyên")] TrainingHoursPerYear,
    [Display(Name = "Mẫu số tờ trình đề xuất đào tạo", Description = RuleKeys.SymbolPattern)] TrainingProposalNumberPattern,
    [Display(Name = "Đánh giá, khảo sát: một nơi lệch các nơi khác bao nhiêu điểm phần trăm là bất thường", Description = RuleKeys.Percent)] RatingOddPoints,
    [Display(Name = "Mẫu mã đợt khảo sát", Description = RuleKeys.YearPattern)] SurveyCodePattern,
    [Display(Name = "Khảo sát: phúc tra bao nhiêu phần trăm số phiếu đã nhập", Description = RuleKeys.Percent)] SurveyRecheckPercent,
    [Display(Name = "Khảo sát: bao nhiêu phiếu liền nhau trả lời giống hệt là bất thường", Description = "số nguyên")] SurveySameRun,
    [Display(Name = "Báo cáo định kỳ: người lập không tự duyệt", Description = "yes (có) hoặc no (không)")] ReportFourEyes,
    [Display(Name = "Tiếp công dân: ký hiệu mẫu giấy tờ", Description = "chữ và phần {form}, ví dụ Mẫu số {form}/TCD")] ReceptionFormPattern,
    [Display(Name = "Tiếp công dân: căn cứ từ chối tiếp", Description = "điều luật, ví dụ Điều 9 Luật Tiếp công dân")] ReceptionRefusalBasis,
}

internal static class RuleKeys
{
    public const string YearPattern = "chữ và các phần {prefix} {yyyy} {seq4}, ví dụ PA-{prefix}-{yyyy}-{seq4}";

    public const string SymbolPattern = "chữ và phần {seq2}, ví dụ {seq2}/UBND-VP";

    public const string Percent = "số nguyên từ 0 đến 100";

    public const string Term = "số và đơn vị working_hour, working_day, calendar_day hoặc month, ví dụ 5 working_day";

    public static string NameOf(RuleKey key) => Shown(key).Name!;

    public static string Expects(RuleKey key) => Shown(key).Description!;

    public static bool Fits(RuleKey key, string value) => key switch
    {
        RuleKey.FormSet => value is "TT01/2018" or "TT03/2025",
        RuleKey.DossierCodePattern => value.Contains("{yyMMdd}", StringComparison.Ordinal) && value.Contains("{seq", StringComparison.Ordinal) && value.Length <= 60,
        RuleKey.UrgingNumberPattern or RuleKey.InvitationNumberPattern or RuleKey.NoticeNumberPattern or RuleKey.TrainingProposalNumberPattern => value.Contains("{seq", StringComparison.Ordinal) && value.Length <= 40,
        RuleKey.FilingCodePattern or RuleKey.FeedbackCodePattern or RuleKey.ComplaintCodePattern or RuleKey.DenunciationCodePattern or RuleKey.DialogueCodePattern or RuleKey.TaskCodePattern or RuleKey.SurveyCodePattern => value.Contains("{yyyy}", StringComparison.Ordinal) && value.Contains("{seq", StringComparison.Ordinal) && value.Length <= 40,
        RuleKey.RatingOddPoints or RuleKey.SurveyRecheckPercent => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100,
        RuleKey.ReceptionFormPattern => value.Contains("{form}", StringComparison.Ordinal) && value.Length <= 40,
        RuleKey.ReceptionRefusalBasis => value.Length is > 0 and <= 200,
        RuleKey.SupplementPolicy => value is "restart" or "pause" or "keep",
        _ when key.ToString().EndsWith("Term", StringComparison.Ordinal) => Period.TryParse(value, out _),
        RuleKey.AcceptsElsewhere or RuleKey.FeedbackNeedsSender or RuleKey.IsRemoteArea or RuleKey.ReportFourEyes => value is "yes" or "no",
        RuleKey.ElsewhereCode => value is "receiving" or "settling",
        RuleKey.TransferCutOff or RuleKey.ExchangeReconcileAt or RuleKey.MessageFrom or RuleKey.MessageUntil => TimeOnly.TryParseExact(value, "HH:mm", out _),
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000,
    };

    private static DisplayAttribute Shown(RuleKey key) =>
        (DisplayAttribute)typeof(RuleKey).GetField(key.ToString())!.GetCustomAttributes(typeof(DisplayAttribute), false)[0];
}
