using System.ComponentModel.DataAnnotations;

namespace MotCua.Access;

/// <summary>Everything an official can be allowed to do, on one screen; also the rows of the role editor. Stored by name.</summary>
public enum Permission
{
    [Display(Name = "Tiếp nhận hồ sơ", GroupName = "Một cửa")] ReceiveDossiers,
    [Display(Name = "Trả kết quả", GroupName = "Một cửa")] ReturnResults,
    [Display(Name = "Gửi yêu cầu bổ sung, từ chối, thông báo cho người dân", GroupName = "Một cửa")] NotifyCitizens,
    [Display(Name = "Thụ lý hồ sơ được giao", GroupName = "Giải quyết")] HandleDossiers,
    [Display(Name = "Phân công hồ sơ trong bộ phận", GroupName = "Giải quyết")] AssignDossiers,
    [Display(Name = "Duyệt, ký kết quả", GroupName = "Giải quyết")] ApproveDossiers,
    [Display(Name = "Ký văn bản xin lỗi, cho gia hạn", GroupName = "Giải quyết")] SignApologies,
    [Display(Name = "Vào số, phát hành kết quả", GroupName = "Giải quyết")] IssueResults,
    [Display(Name = "Nhận, trả lời việc liên thông đến", GroupName = "Giải quyết")] HandleLegs,
    [Display(Name = "Xem mọi hồ sơ của đơn vị", GroupName = "Hồ sơ")] SeeAllDossiers,
    [Display(Name = "Xem dữ liệu cá nhân đầy đủ (có ghi nhật ký)", GroupName = "Hồ sơ")] SeePersonalData,
    [Display(Name = "Đính chính hồ sơ, huỷ số", GroupName = "Hồ sơ")] CorrectDossiers,
    [Display(Name = "Khoá sổ theo dõi hồ sơ", GroupName = "Hồ sơ")] CloseBooks,
    [Display(Name = "Tiếp nhận, phân loại phản ánh, kiến nghị", GroupName = "Tiếp dân, phản ánh")] ReceiveFeedback,
    [Display(Name = "Xử lý phản ánh, kiến nghị được giao", GroupName = "Tiếp dân, phản ánh")] HandleFeedback,
    [Display(Name = "Duyệt trả lời, công khai phản ánh, kiến nghị", GroupName = "Tiếp dân, phản ánh")] ApproveFeedback,
    [Display(Name = "Tiếp công dân, ghi sổ tiếp công dân", GroupName = "Tiếp dân, phản ánh")] ReceiveCitizens,
    [Display(Name = "Thụ lý, giải quyết khiếu nại", GroupName = "Tiếp dân, phản ánh")] HandleComplaints,
    [Display(Name = "Thụ lý tố cáo, xem người tố cáo (có ghi nhật ký)", GroupName = "Tiếp dân, phản ánh")] HandleDenunciations,
    [Display(Name = "Xem bảng điều hành", GroupName = "Điều hành")] SeeBoard,
    [Display(Name = "Xem và xuất báo cáo", GroupName = "Điều hành")] SeeReports,
    [Display(Name = "Lập báo cáo định kỳ, đặt loại kỳ báo cáo", GroupName = "Điều hành")] DraftReports,
    [Display(Name = "Duyệt, trả lại báo cáo định kỳ", GroupName = "Điều hành")] ApproveReports,
    [Display(Name = "Quản lý thủ tục hành chính", GroupName = "Quản trị")] ManageProcedures,
    [Display(Name = "Quản lý lịch làm việc, ngày nghỉ", GroupName = "Quản trị")] ManageCalendar,
    [Display(Name = "Quản lý quy định theo ngày hiệu lực", GroupName = "Quản trị")] ManageRules,
    [Display(Name = "Quản lý đơn vị, bộ phận", GroupName = "Quản trị")] ManageAgency,
    [Display(Name = "Quản lý cán bộ, vai trò", GroupName = "Quản trị")] ManageOfficials,
    [Display(Name = "Xem nhật ký hệ thống", GroupName = "Quản trị")] SeeAudit,
    [Display(Name = "Quản lý hệ thống nhiều đơn vị", GroupName = "Quản trị")] ManageDeployment,
    [Display(Name = "Theo dõi, xử lý trao đổi dữ liệu liên thông", GroupName = "Quản trị")] ManageExchange,
    [Display(Name = "Viết tin bài", GroupName = "Cổng thông tin")] WriteNews,
    [Display(Name = "Duyệt, đăng, gỡ tin bài; sửa trang giới thiệu, chuyên mục", GroupName = "Cổng thông tin")] PublishNews,
    [Display(Name = "Tự duyệt bài mình viết", GroupName = "Cổng thông tin")] PublishOwnNews,
    [Display(Name = "Quản lý tin nhắn cho người dân", GroupName = "Quản trị")] ManageMessages,
}
