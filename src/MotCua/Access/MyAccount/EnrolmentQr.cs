using OtpNet;
using QRCoder;

namespace MotCua.Access.MyAccount;

/// <summary>What an authenticator app scans, as a picture made here: the key never leaves the page.</summary>
internal static class EnrolmentQr
{
    public static string Svg(string key, string userName)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(new OtpUri(OtpType.Totp, key, userName, "Một Cửa").ToString(), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(new System.Drawing.Size(200, 200), "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
