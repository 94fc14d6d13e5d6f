using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace MotCua.Procedures;

/// <summary>One question of a form.</summary>
public sealed record FormField
{
    public const string Yes = "Có", No = "Không";

    /// <summary>Stable: answers are kept under it when the label is put in better words.</summary>
    public string Key { get; init; } = "";

    public string Label { get; init; } = "";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public FormFieldKind Kind { get; init; }

    public bool Required { get; init; }

    public string Help { get; init; } = "";

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Least number or amount; of a day, in days from today: 0 is today.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest number or amount; of a day, in days from today: 0 is today.</summary>
    public decimal? Max { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A regular expression that all of the text must match.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>How it should be written, told when it does not match.</summary>
    public string PatternHelp { get; init; } = "";

    /// <summary>Null: always asked.</summary>
    public FormCondition? ShownWhen { get; init; }

    /// <summary>What is known of the filer and stands there before anything is typed.</summary>
    public FormPrefill? Prefill { get; init; }

    /// <summary>What may be answered, where that is a list.</summary>
    internal IReadOnlyList<string> Choosable => Kind is FormFieldKind.YesNo ? [Yes, No] : Kind is FormFieldKind.Choice or FormFieldKind.Choices ? Options : [];

    internal bool IsPersonal => Kind is FormFieldKind.IdNumber or FormFieldKind.Phone or FormFieldKind.Email;
}

public enum FormFieldKind
{
    [Display(Name = "Chữ, một dòng")] Text,
    [Display(Name = "Chữ, nhiều dòng")] LongText,
    [Display(Name = "Ngày")] Day,
    [Display(Name = "Số")] Number,
    [Display(Name = "Số tiền (đồng)")] Money,
    [Display(Name = "Chọn một")] Choice,
    [Display(Name = "Chọn nhiều")] Choices,
    [Display(Name = "Có hoặc không")] YesNo,
    [Display(Name = "Số định danh, giấy tờ tuỳ thân")] IdNumber,
    [Display(Name = "Số điện thoại")] Phone,
    [Display(Name = "Thư điện tử")] Email,
}

/// <summary>A field is asked only when another, standing before it, was answered so.</summary>
/// <param name="Key">The other field.</param>
/// <param name="AnyOf">Its answers; of several choices one is enough.</param>
public sealed record FormCondition(string Key, IReadOnlyList<string> AnyOf);

public enum FormPrefill
{
    [Display(Name = "Họ tên chủ hồ sơ")] OwnerName,
    [Display(Name = "Số định danh chủ hồ sơ")] OwnerIdNumber,
    [Display(Name = "Điện thoại chủ hồ sơ")] OwnerPhone,
    [Display(Name = "Thư điện tử chủ hồ sơ")] OwnerEmail,
    [Display(Name = "Địa chỉ chủ hồ sơ")] OwnerAddress,
    [Display(Name = "Ngày sinh chủ hồ sơ")] OwnerBirthDate,
    [Display(Name = "Họ tên người nộp")] FilerName,
    [Display(Name = "Số định danh người nộp")] FilerIdNumber,
    [Display(Name = "Điện thoại người nộp")] FilerPhone,
}
