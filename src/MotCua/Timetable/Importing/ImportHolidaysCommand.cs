using System.CommandLine;
using MotCua.Calendar;
using MotCua.Platform.Hosting;

namespace MotCua.Timetable.Importing;

/// <summary><c>motcua import holidays FILE.json</c>: national days, for all agencies.</summary>
internal static class ImportHolidaysCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp JSON ngày nghỉ, hoán đổi, làm bù cả nước" };
        var command = new Command("holidays", "Nhập lịch nghỉ cả nước: cả tệp hoặc không gì cả") { file };
        command.SetAction((parsed, stop) => host.RunAsync(parsed, async (services, cancellationToken) =>
        {
            var given = parsed.GetRequiredValue(file);
            if (!given.Exists) throw new FormatException($"Không thấy tệp {given.FullName}.");
            await using var json = given.OpenRead();
            var import = services.GetRequiredService<HolidayImport>();
            var plan = await import.PlanAsync(HolidayFile.Read(json), cancellationToken);
            await import.ApplyAsync(plan, $"tệp {given.Name}", cancellationToken);
            await Console.Error.WriteLineAsync($"Đã nhập lịch nghỉ: {plan.InWords}.");
            if (!plan.IsEmpty) await Console.Error.WriteLineAsync("Xem hồ sơ nào đổi ngày hẹn ở mục Lịch làm việc, «Đối chiếu ngày hẹn».");
            return 0;
        }, stop));
        return command;
    }
}
