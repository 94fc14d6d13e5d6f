using BenchmarkDotNet.Attributes;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.Bench;

/// <summary>The pure parts that every intake and every list runs through.</summary>
[MemoryDiagnoser(false)]
[ShortRunJob]
public class KernelBench
{
    private static readonly WorkingCalendar Calendar = new([(DateOnly.MinValue, OfficeHours.Standard)], Shipped());
    private static readonly DateTime Received = new(2024, 4, 26, 9, 0, 0);
    private static readonly Period Days = new(15, PeriodUnit.WorkingDay), Hours = new(40, PeriodUnit.WorkingHour);

    private static readonly List<HistoryEntry> Life = Lived();

    [Benchmark(Description = "due date, 15 working days")]
    public DateTime FifteenWorkingDays() => Deadlines.DueAt(Received, Days, Calendar);

    [Benchmark(Description = "due date, 40 working hours")]
    public DateTime FortyWorkingHours() => Deadlines.DueAt(Received, Hours, Calendar);

    [Benchmark(Description = "due date, 15 working days, explained")]
    public Deadline Explained() => Deadlines.Explain(Received, Days, Calendar);

    [Benchmark(Description = "fold a name for search")]
    public string Fold() => VietnamText.Fold("Nguyễn Thị Đức Ánh – khu phố 5, phường Đức Long");

    [Benchmark(Description = "make a dossier code")]
    public string Code() => DossierCode.Make("{prefix}-{yyMMdd}-{seq4}", "H11.20.14", new DateOnly(2024, 4, 26), 123);

    [Benchmark(Description = "a dossier's life of twelve events, replayed for a report")]
    public DossierFacts? Replay() => DossierFacts.Replay(Life);

    private static List<HistoryEntry> Lived()
    {
        var received = new DateTime(2024, 4, 26, 2, 0, 0, DateTimeKind.Utc);
        var dossier = Dossier.Import(new PastDossier { AgencyId = 1, Code = "H11.20.14-240426-0001", ProcedureName = "Đăng ký khai sinh", Field = "Hộ tịch", Owner = new Person { Name = "Nguyễn Thị Đức Ánh" }, ReceivedAt = received, DueAt = received.AddDays(7), EndedAt = received.AddDays(5), ReturnedAt = received.AddDays(6), Status = DossierStatus.Returned, Source = "đo" });
        for (var i = 0; i < 9; i++) dossier.ShowPersonalData("Xem khi giải quyết");
        return [.. dossier.TakePending(new Actor(), received)];
    }

    private static IReadOnlyList<DayMark> Shipped()
    {
        using var file = typeof(HolidayFile).Assembly.GetManifestResourceStream("MotCua.Seed.holidays.json")!;
        return HolidayFile.Read(file);
    }
}
