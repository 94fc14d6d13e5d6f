using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MotCua.Calendar;

namespace MotCua.Procedures.Catalogue;

/// <summary>A procedure as a form: all of its parts, papers and steps as rows.</summary>
internal sealed class ProcedureInput
{
    [Display(Name = "Mã quốc gia")] public string? Code { get; set; }
    [Display(Name = "Tên thủ tục")] public string? Name { get; set; }
    [Display(Name = "Lĩnh vực")] public string? Field { get; set; }
    [Display(Name = "Cấp thực hiện")] public string? Level { get; set; }
    [Display(Name = "Có hiệu lực từ ngày")] public DateOnly? ValidFrom { get; set; }
    [Display(Name = "Hết hiệu lực sau ngày")] public DateOnly? ValidTo { get; set; }
    [Display(Name = "Thời hạn")] public decimal? TimeValue { get; set; }
    [Display(Name = "Đơn vị")] public PeriodUnit TimeUnit { get; set; }
    [Display(Name = "Giờ chốt nhận trong ngày")] public TimeOnly? CutOff { get; set; }
    [Display(Name = "Giải quyết trong ngày tiếp nhận")] public bool SameDay { get; set; }
    [Display(Name = "Ghi chú thời hạn")] public string? TimeNote { get; set; }
    [Display(Name = "Thời hạn sau khi bổ sung")] public string? SupplementPolicy { get; set; }
    [Display(Name = "Số bộ hồ sơ")] public int Sets { get; set; } = 1;
    [Display(Name = "Loại khoản thu")] public string FeeType { get; set; } = "none";
    [Display(Name = "Mức thu (đồng)")] public decimal? FeeAmount { get; set; }
    [Display(Name = "Ghi chú khoản thu")] public string? FeeNote { get; set; }
    [Display(Name = "Trình tự thực hiện")] public string? Sequence { get; set; }
    [Display(Name = "Cách thức thực hiện")] public string? Method { get; set; }
    [Display(Name = "Đối tượng thực hiện")] public string? Subject { get; set; }
    [Display(Name = "Cơ quan thực hiện")] public string? Agency { get; set; }
    [Display(Name = "Kết quả")] public string? Result { get; set; }
    [Display(Name = "Mẫu đơn, tờ khai")] public string? Forms { get; set; }
    [Display(Name = "Yêu cầu, điều kiện")] public string? Conditions { get; set; }
    [Display(Name = "Căn cứ pháp lý, mỗi dòng một văn bản")] public string? LegalBasis { get; set; }
    [Display(Name = "Mức dịch vụ công trực tuyến")] public string? OnlineLevel { get; set; }
    [Display(Name = "Liên thông")] public string? Interlinked { get; set; }
    [Display(Name = "Nguồn, số quyết định công bố")] public string? Source { get; set; }
    [Display(Name = "Đã đối chiếu với quyết định công bố")] public bool Verified { get; set; }
    [Display(Name = "Các bước theo quyết định phê duyệt quy trình nội bộ")] public bool StepsVerified { get; set; }
    [Display(Name = "Ghi chú")] public string? Note { get; set; }

    public List<PaperRow> Papers { get; set; } = [];

    public List<StepRow> Steps { get; set; } = [];

    public List<LegRow> Legs { get; set; } = [];

    public static ProcedureInput Of(string? code, ProcedureContent c) => new()
    {
        Code = code, Name = c.Name, Field = c.Field, Level = c.Level, TimeValue = c.Time?.Value, TimeUnit = c.Time?.Unit ?? PeriodUnit.WorkingDay, CutOff = c.Time?.CutOff, SameDay = c.Time?.SameDay ?? false,
        TimeNote = c.TimeNote, SupplementPolicy = c.SupplementPolicy, Sets = c.Sets, FeeType = c.Fee.Type, FeeAmount = c.Fee.Amount, FeeNote = c.Fee.Note, Sequence = c.Sequence, Method = c.Method, Subject = c.Subject,
        Agency = c.Agency, Result = c.Result, Forms = c.Forms, Conditions = c.Conditions, LegalBasis = string.Join('\n', c.LegalBasis), OnlineLevel = c.OnlineLevel, Interlinked = c.Interlinked, Source = c.Source,
        Verified = c.Verified, StepsVerified = c.StepsVerified, Note = c.Note,
        Papers = [.. c.Papers.Select(p => new PaperRow { Name = p.Name, Original = p.Original, Copies = p.Copies, Required = p.Required, Kind = p.Kind, Condition = p.Condition })],
        Steps = [.. c.Steps.Select(s => new StepRow { Name = s.Name, Role = s.Role, Hours = s.Hours })],
        Legs = [.. c.Legs.Select(LegRow.Of)],
    };

    /// <summary>The content as typed over what the form does not show.</summary>
    public ProcedureContent Over(ProcedureContent before) => before with
    {
        Name = Clean(Name),
        Field = Clean(Field),
        Level = Clean(Level),
        Time = TimeValue is { } value ? new ProcedureTime(value, TimeUnit, CutOff, SameDay) : null,
        TimeNote = Clean(TimeNote),
        SupplementPolicy = Clean(SupplementPolicy),
        Sets = Sets,
        Fee = new FeeItem(FeeType, FeeAmount, Clean(FeeNote)),
        Sequence = Clean(Sequence),
        Method = Clean(Method),
        Subject = Clean(Subject),
        Agency = Clean(Agency),
        Result = Clean(Result),
        Forms = Clean(Forms),
        Conditions = Clean(Conditions),
        LegalBasis = [.. Clean(LegalBasis).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        OnlineLevel = Clean(OnlineLevel),
        Interlinked = Clean(Interlinked),
        Source = Clean(Source),
        Verified = Verified,
        StepsVerified = StepsVerified,
        Note = Clean(Note),
        Papers = [.. Papers.Where(p => !p.IsBlank).Select(p => before.Papers.FirstOrDefault(b => b.Name == Clean(p.Name)) is { } known ? p.ToPaper() with { Template = known.Template } : p.ToPaper())],
        Steps = [.. Steps.Where(s => !s.IsBlank).Select(s => new StepItem(Clean(s.Name), Clean(s.Role), s.Hours ?? 0))],
        Legs = [.. Legs.Where(l => !l.IsBlank).Select(l => l.ToLeg())],
    };

    /// <summary>All that is wrong at once, each beside its field.</summary>
    public void Check(ModelStateDictionary errors)
    {
        if (Clean(Name).Length is 0 or > 1000) errors.AddModelError("Input.Name", "Nhập tên thủ tục (không quá 1.000 chữ).");
        if (Clean(Field).Length is 0 or > 200) errors.AddModelError("Input.Field", "Nhập lĩnh vực, ví dụ Hộ tịch.");
        if (TimeValue is { } value && !Period.TryParse($"{value.ToString(System.Globalization.CultureInfo.InvariantCulture)} {Period.CodeOf(TimeUnit)}", out _)) errors.AddModelError("Input.TimeValue", "Thời hạn phải lớn hơn 0, không quá 10.000; theo ngày hoặc tháng thì là số nguyên.");
        if (Sets is < 1 or > 20) errors.AddModelError("Input.Sets", "Số bộ hồ sơ từ 1 đến 20.");
        if (FeeAmount < 0) errors.AddModelError("Input.FeeAmount", "Mức thu không được âm.");
        foreach (var (paper, i) in Papers.Select((p, i) => (p, i)).Where(p => !p.p.IsBlank))
        {
            if (string.IsNullOrWhiteSpace(paper.Name)) errors.AddModelError($"Input.Papers[{i}].Name", $"Giấy tờ {i + 1} chưa có tên. Nhập tên hoặc xoá dòng.");
            if (paper.Original < 0 || paper.Copies < 0) errors.AddModelError($"Input.Papers[{i}].Original", $"Giấy tờ {i + 1}: số bản không được âm.");
        }
        foreach (var (step, i) in Steps.Select((s, i) => (s, i)).Where(s => !s.s.IsBlank))
        {
            if (string.IsNullOrWhiteSpace(step.Name)) errors.AddModelError($"Input.Steps[{i}].Name", $"Bước {i + 1} chưa có tên. Nhập tên hoặc xoá dòng.");
            if (step.Hours < 0) errors.AddModelError($"Input.Steps[{i}].Hours", $"Bước {i + 1}: số giờ không được âm.");
        }
        Legs.RemoveAll(l => l.IsBlank); // so that what is wrong stands beside the row it is about
        foreach (var (field, message) in LegItem.Faults([.. Legs.Select(l => l.ToLeg())])) errors.AddModelError(field, message);
    }

    private static string Clean(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}

internal sealed class PaperRow
{
    public string? Name { get; set; }

    public int Original { get; set; } = 1;

    public int Copies { get; set; }

    public bool Required { get; set; } = true;

    public string Kind { get; set; } = "nộp";

    public string? Condition { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Condition);

    public PaperItem ToPaper() => new((Name ?? "").Trim(), Original, Copies, Required, Kind, string.IsNullOrWhiteSpace(Condition) ? null : Condition.Trim());
}

internal sealed class StepRow
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public decimal? Hours { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Role) && Hours is null;
}

/// <summary>Adds, removes or moves a row: <c>papers:up:2</c>. Works without JavaScript, as a button of the form.</summary>
internal static class RowMoves
{
    public static void Move(this ProcedureInput input, string? move)
    {
        if (move?.Split(':') is not [var list, var act, var text] || !int.TryParse(text, out var at)) return;
        if (list == "papers") input.Papers.Moved(act, at, () => new());
        else if (list == "steps") input.Steps.Moved(act, at, () => new());
        else if (list == "legs") input.Legs.Moved(act, at, () => new());
    }

    /// <summary>Adds, removes or moves a row. Where it stands afterwards; -1 when it is gone, null when nothing was done.</summary>
    public static int? Moved<T>(this List<T> rows, string act, int at, Func<T> make)
    {
        if (act == "add")
        {
            rows.Add(make());
            return rows.Count - 1;
        }
        if (at < 0 || at >= rows.Count) return null;
        if (act == "open") return at;
        if (act == "remove")
        {
            rows.RemoveAt(at);
            return -1;
        }
        var to = act switch { "up" => at - 1, "down" => at + 1, _ => -1 };
        if (to < 0 || to >= rows.Count) return null;
        (rows[at], rows[to]) = (rows[to], rows[at]);
        return to;
    }
}
