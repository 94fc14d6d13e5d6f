using System.Text.Json;

namespace MotCua.Procedures;

public class DeadlineCommandTests
{
    private static string Nowhere() => Path.Combine(Path.GetTempPath(), $"motcua-none-{Guid.NewGuid():N}");

    [Fact]
    public async Task Tells_the_date_and_its_steps_as_one_json_document()
    {
        var (code, output, error) = await Commands.RunAsync("deadline", "--received", "2024-04-26T09:00", "--period", "1 working_day", "--json", "--data", Nowhere());

        Assert.Equal(0, code);
        Assert.Equal("", error);
        Assert.Equal("""{"receivedAt":"2024-04-26T09:00:00+07:00","dueAt":"2024-05-02T17:00:00+07:00","period":{"value":1,"unit":"working_day"},"steps":[{"date":"2024-04-26","counts":false,"why":"Ngày tiếp nhận, không tính (Điều 147 Bộ luật Dân sự 2015)"},{"date":"2024-04-27","counts":false,"why":"Thứ Bảy, cơ quan không làm việc, không tính"},{"date":"2024-04-28","counts":false,"why":"Chủ nhật, cơ quan không làm việc, không tính"},{"date":"2024-04-29","counts":false,"why":"Hoán đổi ngày làm việc (làm bù 04/5/2024), không tính"},{"date":"2024-04-30","counts":false,"why":"Ngày Chiến thắng, không tính"},{"date":"2024-05-01","counts":false,"why":"Ngày Quốc tế lao động, không tính"},{"date":"2024-05-02","counts":true,"why":"Ngày làm việc thứ 1, hết hạn vào cuối giờ làm việc (17:00)"}]}""", output.Trim());
    }

    [Theory]
    [InlineData("2024-04-26T09:00", "3 working_day", "2024-05-04T17:00:00+07:00")]
    [InlineData("2024-04-26T09:00", "3 calendar_day", "2024-05-02T17:00:00+07:00")]
    [InlineData("2024-01-31T09:00", "1 month", "2024-02-29T17:00:00+07:00")]
    [InlineData("2024-04-26T02:00Z", "8 working_hour", "2024-05-02T09:30:00+07:00")]
    public async Task Knows_the_four_units(string received, string period, string due)
    {
        var (_, output, _) = await Commands.RunAsync("deadline", "--received", received, "--period", period, "--json", "--data", Nowhere());

        Assert.Equal(due, JsonDocument.Parse(output).RootElement.GetProperty("dueAt").GetString());
    }

    [Fact]
    public async Task Without_a_database_it_reckons_with_the_shipped_calendar_and_creates_nothing()
    {
        var folder = Nowhere();

        var (code, _, _) = await Commands.RunAsync("deadline", "--received", "2024-04-26T09:00", "--period", "3 working_day", "--data", folder);

        Assert.Equal(0, code);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_procedure_brings_its_period_and_its_cut_off()
    {
        var (_, output, _) = await Commands.RunAsync("deadline", "--received", "2024-04-26T15:30", "--procedure", "1.001193", "--json", "--data", Nowhere());

        Assert.Equal("2024-05-02T17:00:00+07:00", JsonDocument.Parse(output).RootElement.GetProperty("dueAt").GetString());
    }

    [Theory]
    [InlineData("--received", "hôm qua", "--period", "3 working_day")]
    [InlineData("--received", "2024-04-26T09:00", "--period", "3 days")]
    [InlineData("--received", "2024-04-26T09:00", "--period", "-1 working_day")]
    [InlineData("--received", "2024-04-26T09:00", "--cut-off", "15:00")]
    [InlineData("--received", "2024-04-26T09:00", "--period", "3 working_day", "--unknown")]
    public async Task Bad_usage_ends_with_2_and_says_so_on_standard_error_only(params string[] args)
    {
        var (code, output, error) = await Commands.RunAsync(["deadline", .. args]);

        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task A_procedure_that_is_not_in_the_catalogue_ends_with_1()
    {
        var (code, output, error) = await Commands.RunAsync("deadline", "--received", "2024-04-26T09:00", "--procedure", "9.999999", "--json", "--data", Nowhere());

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("9.999999", error, StringComparison.Ordinal);
    }
}
