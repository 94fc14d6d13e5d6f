using System.CommandLine;

namespace MotCua.Platform.Hosting;

/// <summary><c>migrate</c>: brings the database to this version once, before nodes are exchanged one by one with <c>serve --no-migrate</c>.</summary>
internal static class MigrateCommand
{
    public static readonly Option<bool> Not = new("--no-migrate") { Description = "Không tự nâng cấp cơ sở dữ liệu: chưa sẵn sàng nhận việc cho đến khi «motcua migrate» chạy xong" };

    public static Command Make(CommandHost host)
    {
        var migrate = new Command("migrate", "Nâng cấp cơ sở dữ liệu lên phiên bản này, một lần, trong khi các máy khác vẫn chạy");
        migrate.SetAction((parsed, stop) => CommandHost.GuardAsync(async () =>
        {
            await using var app = host.Build(CommandHost.OptionsOf(parsed));
            await using var scope = app.Services.CreateAsyncScope();
            var applied = await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(stop);
            foreach (var words in scope.ServiceProvider.GetServices<IFirstWords>())
                if (words.Told is { } told) await Console.Error.WriteLineAsync(told);
            Console.WriteLine(applied.Count == 0 ? "Cơ sở dữ liệu đã đúng phiên bản." : $"Đã nâng cấp: {string.Join(", ", applied)}.");
            return 0;
        }));
        return migrate;
    }
}
