using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>The parts of a procedure by NĐ 63/2010 Điều 8.2, its papers, fees, time rule and steps.</summary>
public sealed record ProcedureContent
{
    public string Name { get; init; } = "";

    public string Field { get; init; } = "";

    public string Level { get; init; } = "";

    /// <summary>Null where the processing time is not known yet: the procedure cannot be used until it is entered.</summary>
    public ProcedureTime? Time { get; init; }

    public string TimeNote { get; init; } = "";

    /// <summary>restart, pause or keep; empty goes by the general rule.</summary>
    public string SupplementPolicy { get; init; } = "";

    public IReadOnlyList<PaperItem> Papers { get; init; } = [];

    /// <summary>Number of sets to file.</summary>
    public int Sets { get; init; } = 1;

    public FeeItem Fee { get; init; } = new();

    public IReadOnlyList<StepItem> Steps { get; init; } = [];

    /// <summary>Work that other agencies do in it (liên thông); of one order they run beside each other, orders one after the other.</summary>
    public IReadOnlyList<LegItem> Legs { get; init; } = [];

    /// <summary>The steps come from a decision, not from a typical pattern; otherwise shown as to be confirmed.</summary>
    public bool StepsVerified { get; init; }

    public string Result { get; init; } = "";

    public string OnlineLevel { get; init; } = "";

    public string Interlinked { get; init; } = "";

    public string Sequence { get; init; } = "";

    public string Method { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Conditions { get; init; } = "";

    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>The national code with the suffix of the place it was seen in; the suffix of this agency is a setting.</summary>
    public string FullCode { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>False: shown as «cần xác nhận».</summary>
    public bool Verified { get; init; }

    public IReadOnlyList<string> VerifiedFields { get; init; } = [];

    public string Source { get; init; } = "";

    /// <summary>Cơ quan thực hiện.</summary>
    public string Agency { get; init; } = "";

    /// <summary>Mẫu đơn, tờ khai, where not attached to a paper.</summary>
    public string Forms { get; init; } = "";

    /// <summary>The form filled in online; where there is none, papers alone are filed.</summary>
    public FormDefinition Form { get; init; } = FormDefinition.None;

    /// <summary>Time and fee per way of filing, where the national portal states them apart.</summary>
    public IReadOnlyList<ChannelRule> Channels { get; init; } = [];

    /// <summary>Papers no longer to be asked for, as the database holds them (NQ 66.7/2025/NQ-CP).</summary>
    public IReadOnlyList<ReplacedPaper> Replaced { get; init; } = [];

    public ProcedureOrigin Origin { get; init; } = new();

    public bool CanBeUsed => Time is not null;

    /// <exception cref="RuleBroken">A part required by law is missing or absurd.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Name)) throw new RuleBroken("Nhập tên thủ tục.", "Input.Name");
        if (string.IsNullOrWhiteSpace(Field)) throw new RuleBroken("Nhập lĩnh vực.", "Input.Field");
        if (Papers.Any(p => string.IsNullOrWhiteSpace(p.Name))) throw new RuleBroken("Mỗi giấy tờ phải có tên.", "Input.Papers");
        if (Steps.Any(s => string.IsNullOrWhiteSpace(s.Name) || s.Hours < 0)) throw new RuleBroken("Mỗi bước phải có tên và số giờ không âm.", "Input.Steps");
        LegItem.Check(Legs);
        Form.Check();
        if (Sets is < 1 or > 20) throw new RuleBroken("Số bộ hồ sơ từ 1 đến 20.", "Input.Sets");
    }
}

/// <summary>The time rule as stored: the calculation stands in <see cref="MotCua.Calendar"/>.</summary>
/// <param name="Value">Greater than zero.</param>
/// <param name="Unit">One of the four units of law.</param>
/// <param name="CutOff">Received later counts as received the next working day; null is none.</param>
/// <param name="SameDay">Settled on the day of receipt when received by the cut-off.</param>
public sealed record ProcedureTime(decimal Value, PeriodUnit Unit, TimeOnly? CutOff = null, bool SameDay = false)
{
    public TimeRule Rule => new(new Period(Value, Unit), CutOff is { } at ? new CutOff(at) : null, SameDay);

    public string InWords => SameDay ? "Trong ngày làm việc" : new Period(Value, Unit).InWords;
}

/// <param name="Kind">nộp (filed) or xuất trình (only shown, never scanned).</param>
public sealed record PaperItem(string Name, int Original = 1, int Copies = 0, bool Required = true, string Kind = "nộp", string? Condition = null)
{
    /// <summary>The form to download, where the agency attached one.</summary>
    public string? Template { get; init; }

    public bool OnlyShown => Kind == "xuất trình";
}

public sealed record FeeItem(string Type = "none", decimal? Amount = null, string Note = "")
{
    public string InWords => Type switch
    {
        "none" => "Không thu",
        _ when Amount is null => string.IsNullOrEmpty(Note) ? "Theo quy định của HĐND tỉnh" : Note,
        _ when Amount == 0 => "Miễn thu",
        _ => $"{Type}: {Amount.Value.PrintMoney()}",
    };
}

/// <summary>An internal step: who, and its share in working hours (8 h = 1 day only here). The legal date never comes from their sum.</summary>
public sealed record StepItem(string Name, string Role, decimal Hours);

/// <summary>What one way of filing takes and costs.</summary>
/// <param name="Channel">Trực tiếp, Trực tuyến or Bưu chính.</param>
/// <param name="Time">In words; empty where not stated.</param>
/// <param name="Fee">Null where not stated.</param>
public sealed record ChannelRule(string Channel, string Time, decimal? Fee);

/// <summary>A paper that a database stands in for.</summary>
public sealed record ReplacedPaper(string Paper, string Database, string Owner, string Legal);

/// <summary>Where the content was found, and what is known of the code; for whoever has to confirm it.</summary>
public sealed record ProcedureOrigin
{
    /// <summary>The years the content was gathered for: both, 2023-2024, 2025+.</summary>
    public string Years { get; init; } = "";

    /// <summary>Validity as the source states it, where it does.</summary>
    public string ValidityStated { get; init; } = "";

    /// <summary>Remembered, never seen: only to compare with the national database, never used as a code.</summary>
    public string CandidateCode { get; init; } = "";

    public string CodeNote { get; init; } = "";

    public string LocalCode { get; init; } = "";

    public IReadOnlyList<string> PreviousCodes { get; init; } = [];

    /// <summary>How the steps were found: source, law legs or typical.</summary>
    public string StepsBasis { get; init; } = "";

    public string StepsSource { get; init; } = "";

    public IReadOnlyList<string> SourceYears { get; init; } = [];

    /// <summary>The national portal's entry: decision of announcement, its name and level there, its results, its address, when seen.</summary>
    public string Decision { get; init; } = "";

    public string PortalName { get; init; } = "";

    public string PortalLevel { get; init; } = "";

    public IReadOnlyList<string> PortalResults { get; init; } = [];

    public string PortalUrl { get; init; } = "";

    public string PortalSeen { get; init; } = "";
}
