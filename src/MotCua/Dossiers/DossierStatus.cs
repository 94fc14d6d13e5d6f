using System.ComponentModel.DataAnnotations;

namespace MotCua.Dossiers;

/// <summary>The ten national states; numbers are the codes of the exchange with the national portal.</summary>
public enum DossierStatus
{
    [Display(Name = "Mới đăng ký")] Registered = 1,
    [Display(Name = "Được tiếp nhận")] Received = 2,
    [Display(Name = "Không được tiếp nhận")] NotAccepted = 3,
    [Display(Name = "Đang xử lý")] InProcess = 4,
    [Display(Name = "Yêu cầu bổ sung giấy tờ")] AwaitingSupplement = 5,
    [Display(Name = "Yêu cầu thực hiện nghĩa vụ tài chính")] AwaitingPayment = 6,
    [Display(Name = "Công dân yêu cầu rút hồ sơ")] Withdrawn = 7,
    [Display(Name = "Dừng xử lý")] Stopped = 8,
    [Display(Name = "Đã xử lý xong")] Settled = 9,
    [Display(Name = "Đã trả kết quả")] Returned = 10,
}

/// <summary>How it ended, which is not the same as where it stands: a refused dossier is settled too.</summary>
public enum DossierOutcome
{
    [Display(Name = "Đồng ý giải quyết")] Granted = 1,
    [Display(Name = "Từ chối giải quyết")] Refused = 2,
    [Display(Name = "Rút hồ sơ")] Withdrawn = 3,
    [Display(Name = "Dừng giải quyết")] Stopped = 4,
}

/// <summary>Who holds it now; the custody of the work.</summary>
public enum DossierStage
{
    [Display(Name = "Bộ phận Một cửa")] Desk = 1,
    [Display(Name = "Chờ phân công")] Section = 2,
    [Display(Name = "Công chức thụ lý")] Specialist = 3,
    [Display(Name = "Lãnh đạo duyệt")] Leader = 4,
    [Display(Name = "Văn thư phát hành")] Clerk = 5,
    [Display(Name = "Người nộp")] Citizen = 6,
    [Display(Name = "Chờ trả kết quả")] Result = 7,
    [Display(Name = "Đã kết thúc")] Closed = 8,
}

/// <summary>How it was filed; numbers are the national codes.</summary>
public enum FilingChannel
{
    [Display(Name = "Trực tiếp")] Direct = 1,
    [Display(Name = "Trực tuyến")] Online = 2,
    [Display(Name = "Bưu chính công ích")] Post = 3,
    [Display(Name = "Lưu động, tại nhà")] Mobile = 4,
}

public enum ResultDelivery
{
    [Display(Name = "Nhận tại Bộ phận Một cửa")] AtDesk = 1,
    [Display(Name = "Qua bưu chính")] ByPost = 2,
    [Display(Name = "Trực tuyến")] Online = 3,
}

public enum SupplementPolicy
{
    [Display(Name = "Tính lại từ đầu")] Restart = 1,
    [Display(Name = "Cộng thêm thời gian chờ")] Pause = 2,
    [Display(Name = "Giữ nguyên ngày hẹn")] Keep = 3,
}
