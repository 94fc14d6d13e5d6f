using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Notifications.Configuring;

internal sealed record MailForm
{
    [Display(Name = "Máy chủ"), Required(ErrorMessage = "Nhập tên máy chủ thư."), StringLength(200, ErrorMessage = "Tên máy chủ dài quá 200 ký tự.")]
    public string? Host { get; set; }

    [Display(Name = "Cổng"), Range(1, 65535, ErrorMessage = "Cổng là số từ 1 đến 65535.")]
    public int Port { get; set; } = 587;

    [Display(Name = "Mã hoá"), EnumDataType(typeof(MailSecurity), ErrorMessage = "Chọn cách mã hoá.")]
    public MailSecurity Security { get; set; }

    [Display(Name = "Tên đăng nhập"), StringLength(200, ErrorMessage = "Tên đăng nhập dài quá 200 ký tự.")]
    public string? User { get; set; }

    [Display(Name = "Mật khẩu"), StringLength(500, ErrorMessage = "Mật khẩu dài quá 500 ký tự.")]
    public string? Password { get; set; }

    [Display(Name = "Gửi từ địa chỉ"), Required(ErrorMessage = "Nhập địa chỉ gửi đi."), StringLength(200, ErrorMessage = "Địa chỉ dài quá 200 ký tự.")]
    public string? From { get; set; }

    [Display(Name = "Tên người gửi"), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
    public string? FromName { get; set; }

    public static MailForm Of(MailWay? way) => way is null ? new() : new()
    {
        Host = way.Host, Port = way.Port, Security = way.Security, User = way.User, From = way.From, FromName = way.FromName,
    };

    public MailWay Way(string protectedPassword, MailWay? before)
    {
        var from = ContactAddress.OfEmail(From) ?? throw new RuleBroken("Địa chỉ gửi đi không đúng, ví dụ motcua@phuong.gov.vn.", "Mail.From");
        return new MailWay
        {
            Host = Host!.Trim(), Port = Port, Security = Security, User = (User ?? "").Trim(), From = from.Text, FromName = (FromName ?? "").Trim(),
            ProtectedPassword = protectedPassword.Length > 0 ? protectedPassword : before?.ProtectedPassword ?? "",
        };
    }
}
