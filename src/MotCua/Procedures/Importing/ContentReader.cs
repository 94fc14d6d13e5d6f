using MotCua.Calendar;

namespace MotCua.Procedures.Importing;

/// <summary>The content of a procedure from a row of the file.</summary>
internal static class ContentReader
{
    public static ProcedureContent Read(RowReader row) => new()
    {
        Name = row.Required("name"), Field = row.Required("field"), Level = row.Text("level"),
        Time = TimeReader.Read(row), TimeNote = TimeReader.NoteOf(row),
        Papers = [.. row.Rows("components").Select(PaperOf)], Fee = FeeOf(row), Steps = StepsOf(row, "steps"),
        StepsVerified = row.Text("steps_basis").StartsWith("source", StringComparison.Ordinal),
        Result = row.Text("result"), OnlineLevel = row.Text("service_level"), Interlinked = row.Text("interlinked"), LegalBasis = row.Texts("legal_basis"),
        FullCode = row.Text("full_code"), Note = row.Text("change_2025"), Channels = [.. Channels(row)], Replaced = [.. row.Rows("data_replaces").Select(ReplacedOf)],
        Verified = row.Truth("verified", false), VerifiedFields = row.Texts("verified_fields"), Source = row.Text("source"),
        Sequence = row.Text("sequence"), Method = row.Text("method"), Subject = row.Text("subject"), Conditions = row.Text("conditions"), Agency = row.Text("agency"), Forms = row.Text("forms"),
        Origin = OriginOf(row),
    };

    public static IReadOnlyList<StepItem> StepsOf(RowReader row, string field) => [.. row.Rows(field).Select(step => new StepItem(step.Required("name"), step.Text("role"), step.Number("hours") ?? 0))];

    private static PaperItem PaperOf(RowReader paper) => new(paper.Required("name"), paper.Whole("original", 1), paper.Whole("copies", 0), paper.Truth("required", true),
        paper.Text("kind") switch
        {
            "" or "nộp" => "nộp",
            "xuất trình" => "xuất trình",
            var other => throw paper.Wrong("kind", $"«{other}» không phải «nộp» hay «xuất trình»."),
        },
        paper.Text("condition") is { Length: > 0 } condition ? condition : null);

    private static FeeItem FeeOf(RowReader row) => row.Group("fee") is not { } fee ? new FeeItem() : new FeeItem(
        fee.Text("type") switch
        {
            "" or "none" => "none",
            "phí" => "phí",
            "lệ phí" => "lệ phí",
            var other => throw fee.Wrong("type", $"«{other}» không phải none, phí hay lệ phí."),
        },
        fee.Number("amount_vnd"), fee.Text("note"));

    private static IEnumerable<ChannelRule> Channels(RowReader row) => row.Group("dvcqg_2026")?.Rows("channels").Select(channel => new ChannelRule(
        channel.Text("method") switch
        {
            "direct" => "Trực tiếp",
            "online" => "Trực tuyến",
            "postal" => "Bưu chính",
            var other => throw channel.Wrong("method", $"«{other}» không phải direct, online hay postal."),
        },
        TimeReader.ChannelTime(channel.Group("time")), channel.Number("fee_vnd"))) ?? [];

    private static ReplacedPaper ReplacedOf(RowReader row) => new(row.Required("component"), row.Text("database"), row.Text("owner"), row.Text("legal"));

    private static ProcedureOrigin OriginOf(RowReader row)
    {
        var (valid, portal) = (row.Group("valid"), row.Group("dvcqg_2026"));
        return new ProcedureOrigin
        {
            Years = row.Text("seed_profile"),
            ValidityStated = string.Join(" ", new[] { valid?.Text("from") is { Length: > 0 } from ? $"từ {from}" : "", valid?.Text("to") is { Length: > 0 } to ? $"đến {to}" : "" }.Where(t => t.Length > 0)),
            CandidateCode = row.Text("candidate_code"), CodeNote = row.Text("code_note"), LocalCode = row.Text("local_code"), PreviousCodes = row.Texts("previous_codes"),
            StepsBasis = row.Text("steps_basis"), StepsSource = row.Text("steps_source"), SourceYears = row.Texts("source_years"),
            Decision = portal?.Text("decision") ?? "", PortalName = portal?.Text("name") ?? "", PortalLevel = portal?.Text("level") ?? "",
            PortalResults = [.. portal?.Rows("results").Select(r => $"{r.Text("name")} ({r.Text("code")})") ?? []], PortalUrl = portal?.Text("url") ?? "", PortalSeen = portal?.Text("seen") ?? "",
        };
    }
}

/// <summary>The time rule of a row: value and unit, with «trong ngày» and the cut-off hour where the note tells them.</summary>
internal static partial class TimeReader
{
    // The law counts these hours without a break, nights and days off too. Office hours would promise a later moment than the law allows: the time is left to be entered.
    private const string Continuous = "giờ liên tục, kể cả đêm và ngày nghỉ: phải xử lý ngay; nhập thời hạn của đơn vị trước khi dùng";

    public static ProcedureTime? Read(RowReader row)
    {
        if (row.Group("processing") is not { } processing || processing.Number("value") is not { } value || IsContinuous(processing)) return null;
        var unit = processing.Text("unit") switch
        {
            "working_day" => PeriodUnit.WorkingDay,
            "calendar_day" => PeriodUnit.CalendarDay,
            "working_hour" => PeriodUnit.WorkingHour,
            "month" => PeriodUnit.Month,
            "other" => PeriodUnit.WorkingDay,
            var other => throw processing.Wrong("unit", $"«{other}» không phải working_day, working_hour, calendar_day, month hay other."),
        };
        var note = processing.Text("note");
        var sameDay = processing.Text("unit") == "other" || (value == 1 && unit is PeriodUnit.WorkingDay && SameDay().IsMatch(note));
        try
        {
            var time = new ProcedureTime(value, unit, CutOff().Match(note) is { Success: true } at ? new TimeOnly(int.Parse(at.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0) : null, sameDay);
            return time.Rule.Period.Value > 0 ? time : null;
        }
        catch (ArgumentException absurd)
        {
            throw processing.Wrong("value", absurd.Message);
        }
    }

    public static string NoteOf(RowReader row)
    {
        var processing = row.Group("processing");
        var note = processing?.Text("note") ?? "";
        return processing is not null && IsContinuous(processing) ? string.Join(" – ", new[] { note, $"{processing.Number("value"):0.##} {Continuous}" }.Where(n => n.Length > 0)) : note;
    }

    private static bool IsContinuous(RowReader processing) => processing.Text("unit") == "hour";

    /// <summary>The portal's unit «other» mostly means «the same day»; it is told as the portal has it.</summary>
    public static string ChannelTime(RowReader? time) => time?.Number("value") is not { } value ? "" : time.Text("unit") switch
    {
        "other" => value == 1 ? "Trong ngày (theo Cổng DVCQG)" : $"{value:0.##} (đơn vị khác theo Cổng DVCQG)",
        "working_day" => new Period(value, PeriodUnit.WorkingDay).InWords,
        "calendar_day" => new Period(value, PeriodUnit.CalendarDay).InWords,
        "hour" or "working_hour" => $"{value:0.##} giờ",
        "month" => new Period(value, PeriodUnit.Month).InWords,
        var other => throw time.Wrong("unit", $"«{other}» không phải đơn vị thời gian."),
    };

    [System.Text.RegularExpressions.GeneratedRegex(@"^(ngay |tiếp nhận ngay|xác nhận ngay|trong ngày)|xã vào sổ ngay")]
    private static partial System.Text.RegularExpressions.Regex SameDay();

    [System.Text.RegularExpressions.GeneratedRegex(@"sau (\d{1,2}) giờ")]
    private static partial System.Text.RegularExpressions.Regex CutOff();
}
