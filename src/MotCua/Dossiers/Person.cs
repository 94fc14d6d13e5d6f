using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Dossiers;

public enum PersonKind
{
    [Display(Name = "Cá nhân")] Citizen = 1,
    [Display(Name = "Doanh nghiệp, hộ kinh doanh")] Enterprise = 2,
    [Display(Name = "Cơ quan nhà nước")] StateBody = 3,
    [Display(Name = "Tổ chức khác")] Other = 4,
}

/// <summary>A person or organisation as written on the dossier on that day; owner (chủ hồ sơ), filer (người nộp) and proxy (người được uỷ quyền) are three different ones.</summary>
public sealed record Person
{
    public string Name { get; init; } = "";

    public PersonKind Kind { get; init; } = PersonKind.Citizen;

    /// <summary>Số CCCD, CMND, hộ chiếu or mã số thuế; digits and letters only.</summary>
    public string IdNumber { get; init; } = "";

    /// <summary>0xxxxxxxxx.</summary>
    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public string Address { get; init; } = "";

    public DateOnly? BirthDate { get; init; }

    /// <summary>Said at the desk: the addresses are for the office to call, not for messages.</summary>
    public bool WantsNoMessages { get; init; }

    public string Sex { get; init; } = "";

    /// <summary>0602••••••23: enough to recognise, not enough to use.</summary>
    public string MaskedIdNumber => VietnamText.Mask(IdNumber, 3, 2);

    public string MaskedPhone => VietnamText.Mask(Phone, 3, 2);

    /// <summary>Digits of a Vietnamese phone number with the leading 0; what is not one stays as typed, trimmed.</summary>
    public static string NormalPhone(string? text)
    {
        var digits = new string([.. (text ?? "").Where(char.IsAsciiDigit)]);
        return digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11 ? "0" + digits[2..] : digits.Length > 0 ? digits : (text ?? "").Trim();
    }

    public static string NormalIdNumber(string? text) => new([.. (text ?? "").Trim().ToUpperInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);

    internal string SearchWords => VietnamText.Fold(Name);
}

/// <summary>Someone who files for the owner, and on what ground.</summary>
public sealed record Filer(string Name, string IdNumber, string Phone, bool IsProxy, string Ground);
