using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Procedures.Reckoning;

/// <summary><c>motcua deadline --received … --period "3 working_day"</c>: a due date and its explanation, for scripts and for whoever wants to check one.</summary>
internal static class DeadlineCommand
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<DateTime> Received = new("--received") { Description = "Lúc tiếp nhận, giờ Việt Nam: 2024-04-26T09:00", Required = true, CustomParser = ReadMoment };
    private static readonly Option<Period?> Length = new("--period") { Description = "Thời hạn: số và đơn vị working_day, working_hour, calendar_day hoặc month", CustomParser = ReadPeriod };
    private static readonly Option<string?> Procedure = new("--procedure") { Description = "Mã thủ tục: lấy thời hạn và giờ chốt từ danh mục" };
    private static readonly Option<TimeOnly?> Limit = new("--cut-off") { Description = "Giờ chốt: nhận sau giờ này tính như nhận ngày làm việc tiếp theo, ví dụ 15:00", CustomParser = ReadTime };

    public static Command Create(CommandHost host)
    {
        var command = new Command("deadline", "Ngày hẹn trả và vì sao") { Received, Length, Procedure, Limit, CommandHost.Json };
        command.Validators.Add(NeedsALength);
        command.SetAction((parsed, stop) => CommandHost.GuardAsync(async () =>
        {
            await using var office = await Office.OpenAsync(host, CommandHost.OptionsOf(parsed), stop);
            var received = parsed.GetValue(Received);
            var deadline = Deadlines.Explain(received, await RuleAsync(office, parsed, received, stop), office.Calendar);
            await (parsed.GetValue(CommandHost.Json) ? PrintJsonAsync(deadline) : PrintWordsAsync(deadline));
            return 0;
        }));
        return command;
    }

    // A period given goes before the procedure's; the procedure's cut-off holds unless one is given.
    private static async Task<TimeRule> RuleAsync(Office office, ParseResult parsed, DateTime received, CancellationToken cancellationToken)
    {
        var catalogued = parsed.GetValue(Procedure) is { Length: > 0 } code ? await office.RuleOfAsync(code, DateOnly.FromDateTime(received), cancellationToken) : (TimeRule?)null;
        var rule = parsed.GetValue(Length) is { } period ? new TimeRule(period, catalogued?.CutOff) : catalogued!.Value;
        return parsed.GetValue(Limit) is { } limit ? rule with { CutOff = new CutOff(limit) } : rule;
    }

    private static Task PrintJsonAsync(Deadline deadline) => Console.Out.WriteLineAsync(JsonSerializer.Serialize(new
    {
        ReceivedAt = Iso(deadline.ReceivedAt),
        DueAt = Iso(deadline.DueAt),
        Period = new { deadline.Period.Value, Unit = Period.CodeOf(deadline.Period.Unit) },
        Steps = deadline.Steps.Select(s => new { Date = s.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s.Counts, s.Why }),
    }, Json));

    private static async Task PrintWordsAsync(Deadline deadline)
    {
        await Console.Out.WriteLineAsync($"Tiếp nhận {deadline.ReceivedAt:dd/MM/yyyy HH:mm}, thời hạn {deadline.Period.InWords}: hẹn trả {deadline.DueAt:dd/MM/yyyy HH:mm}");
        foreach (var step in deadline.Steps) await Console.Out.WriteLineAsync($"  {step.Date.Print()} {(step.Counts ? "+" : " ")} {step.Why}");
    }

    private static string Iso(DateTime local) => new DateTimeOffset(local, VietnamTime.Zone.GetUtcOffset(local)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void NeedsALength(CommandResult result)
    {
        if (result.GetResult(Length) is null && result.GetResult(Procedure) is null) result.AddError("Thiếu thời hạn: ghi --period \"3 working_day\" hoặc --procedure MÃ.");
    }

    private static DateTime ReadMoment(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment.Year is >= 1900 and <= 2200)
            return text.EndsWith('Z') || text.LastIndexOf('+') > 0 ? moment.UtcDateTime.ToLocal() : DateTime.SpecifyKind(moment.UtcDateTime, DateTimeKind.Unspecified);
        result.AddError($"--received «{text}» không đúng. Ghi ngày giờ Việt Nam, ví dụ 2024-04-26T09:00.");
        return default;
    }

    private static Period? ReadPeriod(ArgumentResult result)
    {
        if (Period.TryParse(result.Tokens[^1].Value, out var period)) return period;
        result.AddError($"--period «{result.Tokens[^1].Value}» không đúng. Ghi số và đơn vị working_day, working_hour, calendar_day hoặc month, ví dụ \"3 working_day\".");
        return null;
    }

    private static TimeOnly? ReadTime(ArgumentResult result)
    {
        if (TimeOnly.TryParseExact(result.Tokens[^1].Value, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        result.AddError($"--cut-off «{result.Tokens[^1].Value}» không đúng. Ghi giờ:phút, ví dụ 15:00.");
        return null;
    }
}
