using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Exchange.Partnering;

/// <summary>What is typed about a partner.</summary>
internal sealed record PartnerForm
{
    [Display(Name = "Mã hệ thống"), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Mã gồm chữ thường không dấu, chữ số, nối bằng dấu gạch ngang."), StringLength(40, ErrorMessage = "Mã dài quá 40 ký tự.")]
    public string? Code { get; set; }

    [Display(Name = "Tên hệ thống"), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Địa chỉ"), StringLength(300, ErrorMessage = "Địa chỉ dài quá 300 ký tự.")]
    public string? Address { get; set; }

    [Display(Name = "Loại")]
    public PartnerKind Kind { get; set; }

    [Display(Name = "Các đơn vị bên đó"), StringLength(20_000, ErrorMessage = "Danh sách đơn vị dài quá.")]
    public string? Agencies { get; set; }

    [Display(Name = "Đường dẫn theo loại tin"), StringLength(4_000, ErrorMessage = "Danh sách đường dẫn dài quá.")]
    public string? Paths { get; set; }

    public static PartnerForm Of(Partner p) => new()
    {
        Code = p.Code, Name = p.Name, Address = p.Address, Kind = p.Kind,
        Agencies = string.Join('\n', p.Agencies.Select(a => $"{a.Code} | {a.Name}")),
        Paths = string.Join('\n', p.Paths.Select(a => $"{a.Type} | {a.Path}")),
    };

    public string ReadCode() => Code?.Trim() is { Length: > 0 } code ? code : throw new RuleBroken("Nhập mã hệ thống, đúng như bên đó công bố.", "Input.Code");

    public PartnerProfile Read(Func<Uri, bool> isAllowed)
    {
        var name = Name?.Trim() is { Length: > 0 } typed ? typed : throw new RuleBroken("Nhập tên hệ thống.", "Input.Name");
        if (!Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out var address) || !isAllowed(address)) throw new RuleBroken("Nhập địa chỉ bắt đầu bằng https://, ví dụ https://motcua.tienthanh.gov.vn.", "Input.Address");
        var agencies = Pairs(Agencies, "Input.Agencies").Select(p => new PartnerAgency(p.Left, p.Right)).ToList();
        if (agencies.GroupBy(a => a.Code).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new RuleBroken($"Mã đơn vị «{twice.Key}» ghi hai lần.", "Input.Agencies");
        return new PartnerProfile(name, address.GetLeftPart(UriPartial.Path), agencies, [.. Pairs(Paths, "Input.Paths").Select(p => new PartnerPath(p.Left, p.Right))]);
    }

    private static IEnumerable<(string Left, string Right)> Pairs(string? text, string field) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 and <= 100 } left, { Length: > 0 and <= 200 } right] ? (left, right) : throw new RuleBroken($"Dòng «{line}» cần hai phần cách nhau bằng dấu |, ví dụ: chi-cuc-thue | Chi cục Thuế.", field));
}
