using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Notifications.Configuring;

internal sealed record SmsForm
{
    [Display(Name = "Địa chỉ cổng SMS"), Required(ErrorMessage = "Nhập địa chỉ cổng SMS."), StringLength(1000, ErrorMessage = "Địa chỉ dài quá 1.000 ký tự.")]
    public string? Url { get; set; }

    [Display(Name = "Cách gửi"), EnumDataType(typeof(SmsFormat), ErrorMessage = "Chọn cách gửi.")]
    public SmsFormat Format { get; set; }

    [Display(Name = "Tiêu đề HTTP"), StringLength(2000, ErrorMessage = "Tiêu đề dài quá 2.000 ký tự.")]
    public string? Headers { get; set; }

    [Display(Name = "Thân yêu cầu"), StringLength(4000, ErrorMessage = "Thân yêu cầu dài quá 4.000 ký tự.")]
    public string? Body { get; set; }

    [Display(Name = "Khoá, mật khẩu của nhà cung cấp"), StringLength(500, ErrorMessage = "Khoá dài quá 500 ký tự.")]
    public string? Secret { get; set; }

    [Display(Name = "Trả lời phải có chữ"), StringLength(200, ErrorMessage = "Dài quá 200 ký tự.")]
    public string? SuccessText { get; set; }

    [Display(Name = "Gửi không dấu (160 ký tự một tin thay vì 70)")]
    public bool IsPlain { get; set; } = true;

    public static SmsForm Of(SmsWay? way) => way is null ? new() : new()
    {
        Url = way.Url, Format = way.Format, Headers = way.Headers, Body = way.Body, SuccessText = way.SuccessText, IsPlain = way.IsPlain,
    };

    public SmsWay Way(string protectedSecret, SmsWay? before)
    {
        Check();
        return new SmsWay
        {
            Url = Url!.Trim(), Format = Format, Headers = (Headers ?? "").Trim(), Body = (Body ?? "").Trim(), SuccessText = (SuccessText ?? "").Trim(), IsPlain = IsPlain,
            ProtectedSecret = protectedSecret.Length > 0 ? protectedSecret : before?.ProtectedSecret ?? "",
        };
    }

    private void Check()
    {
        if (!Uri.TryCreate(Url!.Trim().Split('?')[0], UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp)) throw new RuleBroken("Địa chỉ cổng SMS phải bắt đầu bằng https://.", "Sms.Url");
        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback) throw new RuleBroken("Tin có số điện thoại của người dân: chỉ gửi qua https://.", "Sms.Url");
        var where = $"{Url}{Body}";
        if (!where.Contains("{phone}", StringComparison.Ordinal) || !where.Contains("{text}", StringComparison.Ordinal)) throw new RuleBroken("Địa chỉ hoặc thân yêu cầu phải có {phone} và {text}.", Format is SmsFormat.Query ? "Sms.Url" : "Sms.Body");
        if (Format is SmsFormat.Json && !IsJson(Body)) throw new RuleBroken("Thân yêu cầu không phải JSON đúng. Ví dụ: { \"to\": \"{phone}\", \"content\": \"{text}\" }", "Sms.Body");
        if ((Headers ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(line => !line.Contains(':', StringComparison.Ordinal))) throw new RuleBroken("Mỗi dòng tiêu đề viết như: Authorization: Bearer {secret}", "Sms.Headers");
    }

    private static bool IsJson(string? text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text ?? "");
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
