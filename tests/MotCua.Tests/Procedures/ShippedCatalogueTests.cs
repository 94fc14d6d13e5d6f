using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Calendar;
using MotCua.Procedures.Importing;

namespace MotCua.Procedures;

public class ShippedCatalogueTests
{
    [Fact]
    public async Task Loads_every_procedure_and_keeps_what_is_not_known_apart()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var procedures = await db.Procedures.Include(p => p.Versions).ToListAsync();

            Assert.Equal(290, procedures.Count);
            Assert.Equal(33, procedures.Count(p => p.Code is null));
            Assert.Equal(73 + 4, procedures.Count(p => !p.Versions[0].Content.CanBeUsed)); // 73 without a time, 4 in continuous hours
            Assert.Equal(188, procedures.Count(p => p.Versions[0].Verified));
            var candidates = procedures.SelectMany(p => p.Versions).Where(v => v.Content.Origin.CandidateCode.Length > 0).Select(v => v.Content.Origin.CandidateCode[..8]).ToHashSet();
            Assert.DoesNotContain(procedures.Where(p => p.Code is null), p => candidates.Contains(p.Key));
        });
    }

    [Theory]
    [InlineData("2024-04-26", 180)]
    [InlineData("2025-06-30", 180)]
    [InlineData("2025-07-01", 275)]
    [InlineData("2026-11-24", 275)]
    public async Task Offers_the_procedures_of_the_day(string day, int count)
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(count, await db.Procedures.OfferedOn(db, on).CountAsync());
            Assert.Equal(count, (await db.Procedures.Include(p => p.Versions).ToListAsync()).Count(p => p.On(on) is not null));
        });
    }

    [Fact]
    public async Task A_birth_is_registered_the_same_day_when_filed_by_15_hours()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var birth = await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == "1.001193");

            Assert.Equal(new ProcedureTime(1, PeriodUnit.WorkingDay, new TimeOnly(15, 0), SameDay: true), birth.Versions[0].Content.Time);
            Assert.Equal(8, birth.Versions[0].Content.Papers.Count);
            Assert.False(birth.Versions[0].Content.StepsVerified);
        });
    }

    [Fact]
    public async Task The_two_tier_steps_hold_from_July_2025()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var care = await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == "2.000286");

            Assert.NotEqual(care.On(new DateOnly(2025, 6, 30))!.Content.Steps, care.On(new DateOnly(2025, 7, 1))!.Content.Steps);
        });
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_changed_row_becomes_a_version_from_today()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            var import = services.GetRequiredService<ProcedureImport>();
            var again = await import.PlanAsync(ProcedureFile.Read(Shipped()), default);
            Assert.Equal(290, again.Count(RowFate.Unchanged));

            using var reader = new StreamReader(Shipped());
            var changed = (await reader.ReadToEndAsync()).Replace("\"Đăng ký kết hôn\"", "\"Đăng ký kết hôn (sửa)\"", StringComparison.Ordinal);
            var plan = await import.PlanAsync(ProcedureFile.Read(Stream(changed)), default);
            Assert.Equal(1, plan.Count(RowFate.Changed));
            await import.ApplyAsync(plan, default);

            var marriage = await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == "1.000894");
            Assert.Equal("Đăng ký kết hôn (sửa)", marriage.On(new DateOnly(2024, 4, 26))!.Content.Name);
            Assert.Equal("Đăng ký kết hôn", marriage.On(new DateOnly(2024, 4, 25))!.Content.Name);
            Assert.Equal(0, (await import.PlanAsync(ProcedureFile.Read(Stream(changed)), default)).Count(RowFate.Changed));
        });
    }

    [Theory]
    [InlineData("""[{"code":"1.000001","name":"A","field":"B"},{"code":"1.000002","field":"B"}]""", "Dòng 2 (1.000002), trường name: chưa có giá trị.")]
    [InlineData("""[{"code":"1.1","name":"A","field":"B"}]""", "Dòng 1 (1.1), trường code: «1.1» không phải mã quốc gia dạng 1.001193.")]
    [InlineData("""[{"name":"A","field":"B","processing":{"value":3,"unit":"week"}}]""", "Dòng 1, trường processing.unit: «week» không phải working_day, working_hour, calendar_day, month hay other.")]
    [InlineData("""[{"name":"A","field":"B","components":[{"name":"x"},{"name":"y","copies":-1}]}]""", "Dòng 1, trường components[2].copies: phải là số không âm.")]
    [InlineData("""[{"name":"A","field":"B"},{"name":"A","field":"B"}]""", "Dòng 2, trường code: thủ tục «A» đã có ở dòng 1.")]
    [InlineData("{}", "Tệp phải là một danh sách các thủ tục.")]
    [InlineData("[", "Tệp không phải JSON hợp lệ (dòng 1).")]
    public void An_error_names_the_row_and_the_field(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ProcedureFile.Read(Stream(json))).Message);

    [Fact]
    public async Task A_file_with_one_wrong_row_leaves_the_catalogue_as_it_was()
    {
        await using var database = await TestDatabase.EmptyAsync();
        var file = Path.Combine(database.Options.DataFolder, "thu-tuc.json");
        string[] import = ["import", "procedures", file, "--data", database.Options.DataFolder, .. database.Options.Database is { } at ? ["--database", at] : Array.Empty<string>()];

        await File.WriteAllTextAsync(file, """[{"code":"1.999991","name":"Tốt","field":"B"},{"code":"1.999992","name":"","field":"B"}]""", TestContext.Current.CancellationToken);
        var (refused, _, error) = await Commands.RunAsync(import);
        await File.WriteAllTextAsync(file, """[{"code":"1.999991","name":"Tốt","field":"B"}]""", TestContext.Current.CancellationToken);
        var (saved, _, said) = await Commands.RunAsync(import);

        Assert.Equal((1, 0), (refused, saved));
        Assert.Contains("Dòng 2 (1.999992), trường name", error, StringComparison.Ordinal);
        Assert.Contains("1 mới, 0 thay đổi, 0 giữ nguyên", said, StringComparison.Ordinal);
    }

    private static Stream Shipped() => typeof(ProcedureFile).Assembly.GetManifestResourceStream("MotCua.Seed.procedures.json")!;

    private static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
