using System.CommandLine;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Demo;

/// <summary><c>demo</c>: fills a ward with a believable year, the same for the same seed and last day.</summary>
internal static class DemoCommand
{
    public static Command Make(CommandHost host)
    {
        var dossiers = new Option<int>("--dossiers") { Description = "Số hồ sơ", DefaultValueFactory = _ => 3_000 };
        var seed = new Option<int>("--seed") { Description = "Hạt giống: cùng số thì cùng dữ liệu", DefaultValueFactory = _ => 1 };
        var agency = new Option<string?>("--agency") { Description = "Mã đơn vị, cần khi có nhiều đơn vị" };
        var to = new Option<DateOnly?>("--to") { Description = "Ngày cuối của dữ liệu, yyyy-MM-dd (mặc định hôm nay)" };
        var command = new Command("demo", "Điền dữ liệu mẫu một năm cho một phường") { dossiers, seed, agency, to };
        command.SetAction((parsed, stop) => host.RunAsync(parsed, async (services, token) =>
        {
            var owner = await services.GetRequiredService<MotCuaDbContext>().AgencyNamedAsync(parsed.GetValue(agency), token);
            var last = parsed.GetValue(to) ?? services.GetRequiredService<TimeProvider>().Today;
            var filled = await services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(owner.Id, parsed.GetValue(dossiers), parsed.GetValue(seed), last), token);
            Console.WriteLine($"Đã tạo {filled.Dossiers.Print()} hồ sơ của {filled.Officials.Count.Print()} cán bộ đến ngày {last.Print()}.");
            Console.WriteLine($"Mật khẩu chung của các tài khoản mẫu: {DemoStaff.Password}");
            foreach (var (userName, name) in filled.Officials) Console.WriteLine($"  {userName}  {name}");
            return 0;
        }, stop));
        return command;
    }
}
