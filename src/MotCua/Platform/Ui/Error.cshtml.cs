using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Platform.Ui;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Headline { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code) => (Headline, Advice) = code switch
    {
        400 => ("Yêu cầu không hợp lệ", "Biểu mẫu đã hết hạn hoặc bị thiếu phần. Quay lại trang trước, tải lại rồi gửi lại; chưa có gì được lưu."),
        403 => ("Bạn không có quyền làm việc này", "Nếu đây là việc của bạn, đề nghị người quản trị của đơn vị cấp quyền."),
        404 => ("Không tìm thấy", "Địa chỉ không có, hoặc mục này không thuộc phạm vi bạn được xem."),
        413 => ("Nội dung gửi lên quá lớn", "Giảm dung lượng tệp hoặc rút ngắn nội dung rồi gửi lại; chưa có gì được lưu."),
        429 => ("Quá nhiều lần thử", "Chờ ít phút rồi thử lại."),
        _ => ("Có lỗi xảy ra", "Chưa có gì được lưu. Thử lại; nếu vẫn lỗi, báo người quản trị kèm giờ xảy ra."),
    };
}
