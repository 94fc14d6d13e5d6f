using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Denunciations.Verifying;
using MotCua.Platform;
using MotCua.Platform.Backup;
using MotCua.Platform.Verifying;

namespace MotCua.Denunciations;

/// <summary>Who denounced can be read again from a backup, and where it cannot <c>verify</c> says why.</summary>
public class RestoredTests
{
    private const string Name = "Huỳnh Thị Kim Ngân";

    [Fact]
    public async Task A_backup_put_into_an_empty_folder_still_opens_what_was_sealed()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceivedAsync(app);

        await using var target = await RestoredAsync(app);
        await using var restored = MotCuaHost.Build(MotCuaHost.CreateBuilder(target.Options));

        Assert.Equal(Name, await NameAsync(restored));
        Assert.Equal((null, 1L), await CheckAsync(restored));
    }

    [Fact]
    public async Task A_missing_key_is_told_with_its_number_and_the_way_out_and_nothing_of_the_identity()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceivedAsync(app);
        await using var target = await RestoredAsync(app);
        string key;
        await using (var before = MotCuaHost.Build(MotCuaHost.CreateBuilder(target.Options)))
        {
            await using var scope = before.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
            key = System.Xml.Linq.XElement.Parse(await db.Database.SqlQuery<string>($"select xml as \"Value\" from shared_keys").SingleAsync()).Attribute("id")!.Value;
            await db.Database.ExecuteSqlAsync($"delete from shared_keys");
        }

        await using var restored = MotCuaHost.Build(MotCuaHost.CreateBuilder(target.Options));
        var (found, _) = await CheckAsync(restored);

        Assert.Contains($"thiếu khoá mã hoá {key}", found!.What, StringComparison.Ordinal);
        Assert.Contains("shared_keys", found.What, StringComparison.Ordinal);
        Assert.StartsWith("tố cáo TC-", found.Where, StringComparison.Ordinal);
        if (TestDatabase.IsPostgres) return; // the command takes the embedded database of a folder
        var said = await Commands.RunAsync("verify", "--data", target.Options.DataFolder);
        Assert.Equal(1, said.Code);
        Assert.Contains("thiếu khoá mã hoá", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, said.Out + said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_text_that_was_changed_is_told_apart_from_a_missing_key()
    {
        await using var app = await MotCuaApp.StartAsync();
        await ReceivedAsync(app);
        await app.InScopeAsync(async (services, db) =>
        {
            var sealedText = await db.Denunciations.Select(d => d.SealedDenouncer).SingleAsync();
            var changed = sealedText[..^8] + (sealedText[^8] == 'A' ? 'B' : 'A') + sealedText[^7..];
            await db.Denunciations.ExecuteUpdateAsync(d => d.SetProperty(x => x.SealedDenouncer, changed));
        });

        var found = await app.InScopeAsync(async (services, _) => (await services.GetServices<ICheck>().OfType<SealedCheck>().Single().RunAsync(CancellationToken.None)).Break);

        Assert.Contains("bị hỏng hoặc bị sửa", found!.What, StringComparison.Ordinal);
    }

    private static async Task ReceivedAsync(MotCuaApp app)
    {
        using var handler = await app.SignedInAsync("Ngô Thanh Sơn", "Giải quyết tố cáo", "Văn phòng – Thống kê");
        var page = await handler.SubmitAsync(await handler.OpenAsync("/to-cao/moi"), "Tiếp nhận", ("Input.Denounced", "Công chức A"), ("Input.Content", "Thấy công chức A nhận tiền."), ("Input.Name", Name), ("Input.Address", "88 Hải Thượng Lãn Ông"), ("Input.Phone", "0977665544"), ("Input.IdNumber", "060177889900"));
        Assert.Equal("", page.Errors);
    }

    private static async Task<TestDatabase> RestoredAsync(MotCuaApp app)
    {
        var file = Path.Combine(app.Database.Options.DataFolder, "sao-luu.zip");
        await app.InScopeAsync((_, db) => new Backups(app.Database.Options, app.Clock).BackupAsync(file, db, CancellationToken.None));
        var target = await TestDatabase.EmptyAsync();
        await new Backups(target.Options, app.Clock).RestoreAsync(file, force: false, CancellationToken.None);
        return target;
    }

    private static async Task<string> NameAsync(WebApplication program)
    {
        await using var scope = program.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<DenouncerSeal>().Open(await scope.ServiceProvider.GetRequiredService<MotCuaDbContext>().Denunciations.SingleAsync()).Name;
    }

    private static async Task<(Finding? Break, long Checked)> CheckAsync(WebApplication program)
    {
        await using var scope = program.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<ICheck>().OfType<SealedCheck>().Single().RunAsync(CancellationToken.None);
    }
}
