using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MotCua.Platform;

namespace MotCua.Notifications.Sending;

/// <summary>Passwords of mail servers and keys of gateways: in the database only as what the deployment's keys can read.</summary>
internal sealed class Secrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MotCua.Notifications.Secret");

    public string Protect(string secret) => secret.Length == 0 ? "" : _protector.Protect(secret);

    public string Read(string kept)
    {
        if (kept.Length == 0) return "";
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            throw new RuleBroken("Không đọc được mật khẩu đã lưu: khoá bảo vệ của hệ thống đã đổi. Người quản trị nhập lại mật khẩu ở mục Kênh gửi tin.");
        }
    }
}
