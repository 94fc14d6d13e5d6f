using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Platform.Verifying;

namespace MotCua.Platform.Backup;

public class BackupTests
{
    [Fact]
    public async Task A_backup_made_while_people_file_holds_every_code_given_before_it_and_passes_every_check()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (version, desk) = (await app.PublishedAsync(), await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));
        var before = new List<string>();
        for (var i = 0; i < 5; i++) before.Add((await app.ReceivedAsync(version, desk)).Code);
        var file = Path.Combine(app.Database.Options.DataFolder, "sao-luu.zip");
        using var stop = new CancellationTokenSource();
        var filing = Task.Run(async () => { while (!stop.IsCancellationRequested) await app.ReceivedAsync(version, desk); });

        await app.InScopeAsync((_, db) => new Backups(app.Database.Options, app.Clock).BackupAsync(file, db, CancellationToken.None));
        await stop.CancelAsync();
        await filing;

        await using var target = await TestDatabase.EmptyAsync();
        await new Backups(target.Options, app.Clock).RestoreAsync(file, force: false, CancellationToken.None);
        await using var restored = MotCuaHost.Build(MotCuaHost.CreateBuilder(target.Options));
        await using var scope = restored.Services.CreateAsyncScope();
        var codes = await scope.ServiceProvider.GetRequiredService<MotCuaDbContext>().Dossiers.Select(d => d.Code).ToListAsync();
        Assert.Superset(before.ToHashSet(), codes.ToHashSet());
        foreach (var check in scope.ServiceProvider.GetServices<ICheck>()) Assert.Null((await check.RunAsync(CancellationToken.None)).Break);
    }

    [Fact]
    public async Task A_file_with_one_damaged_byte_is_refused_and_nothing_is_touched()
    {
        await using var app = await MotCuaApp.StartAsync();
        var file = Path.Combine(app.Database.Options.DataFolder, "sao-luu.zip");
        await app.InScopeAsync((_, db) => new Backups(app.Database.Options, app.Clock).BackupAsync(file, db, CancellationToken.None));
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 3] ^= 0x10;
        await File.WriteAllBytesAsync(file, bytes);

        await using var target = await TestDatabase.EmptyAsync();
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => new Backups(target.Options, app.Clock).RestoreAsync(file, force: false, CancellationToken.None));

        Assert.Contains("hỏng", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Options.DataFolder));
    }

    [Fact]
    public async Task A_folder_with_data_is_refused_and_with_force_moved_aside()
    {
        if (TestDatabase.IsPostgres) return; // the folder is the embedded database's
        await using var app = await MotCuaApp.StartAsync();
        var file = Path.Combine(app.Database.Options.DataFolder, "sao-luu.zip");
        await app.InScopeAsync((_, db) => new Backups(app.Database.Options, app.Clock).BackupAsync(file, db, CancellationToken.None));
        await using var target = await TestDatabase.EmptyAsync();
        await File.WriteAllTextAsync(Path.Combine(target.Options.DataFolder, "cu.txt"), "cũ");

        await Assert.ThrowsAsync<RuleBroken>(() => new Backups(target.Options, app.Clock).RestoreAsync(file, force: false, CancellationToken.None));
        await new Backups(target.Options, app.Clock).RestoreAsync(file, force: true, CancellationToken.None);

        var aside = Assert.Single(Directory.GetDirectories(Path.GetDirectoryName(target.Options.DataFolder)!, $"{Path.GetFileName(target.Options.DataFolder)}.truoc-*"));
        Assert.True(File.Exists(Path.Combine(aside, "cu.txt")));
        Assert.True(File.Exists(Path.Combine(target.Options.DataFolder, "motcua.db")));
        Directory.Delete(aside, recursive: true);
    }
}
