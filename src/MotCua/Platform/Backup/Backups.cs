using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform.Hosting;
using MotCua.Platform.Storage;

namespace MotCua.Platform.Backup;

/// <summary>Makes a consistent copy while the program runs, and puts one back.</summary>
internal sealed class Backups(MotCuaOptions options, TimeProvider clock)
{
    private const string SqliteName = "motcua.db", PostgresName = "motcua.pgdump";
    private static readonly string[] Folders = ["files", "keys"];

    /// <remarks>The database is copied first: an attachment is written before its row, so no row of the copy points to nothing.</remarks>
    public async Task BackupAsync(string target, MotCuaDbContext db, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $"{Path.GetFileName(target)}.{Guid.NewGuid():N}.ban-chup");
        try
        {
            if (options.Database is { } postgres) await PostgresTools.DumpAsync(postgres, copy, cancellationToken);
            else CopySqlite(Path.Combine(options.DataFolder, SqliteName), copy);
            var migration = (await db.Database.SqlQuery<string>($"select migration_id as \"Value\" from \"__EFMigrationsHistory\"").ToListAsync(cancellationToken)).Max(StringComparer.Ordinal)!;
            var name = options.Database is null ? SqliteName : PostgresName;
            await BackupFile.WriteAsync(target, options.Database is null ? "sqlite" : "postgres", migration, [(name, copy), .. Attached()], clock.UtcNow, cancellationToken);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <exception cref="RuleBroken">The file is damaged or newer than the program, or the data folder is not empty.</exception>
    public async Task RestoreAsync(string source, bool force, CancellationToken cancellationToken)
    {
        if (!File.Exists(source)) throw new RuleBroken($"Không có tệp {source}.");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.DataFolder));
        DataFolder.EnsureNotHeld(folder);
        var isUsed = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
        if (isUsed && !force) throw new RuleBroken($"Thư mục {folder} đã có dữ liệu. Chọn thư mục khác, hoặc thêm --force: dữ liệu cũ được dời sang bên, không bị xoá.");
        var draft = $"{folder}.{Guid.NewGuid():N}.dang-khoi-phuc";
        DataFolder.Make(draft);
        try
        {
            var manifest = await BackupFile.UnpackAsync(source, draft, cancellationToken);
            Check(manifest, draft);
            if (options.Database is { } postgres) await PutBackAsync(postgres, draft, force, folder, cancellationToken);
            if (isUsed) Directory.Move(folder, $"{folder}.truoc-{clock.LocalNow:yyyyMMdd-HHmmss}");
            else if (Directory.Exists(folder)) Directory.Delete(folder);
            Directory.Move(draft, folder);
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private IEnumerable<(string Name, string Path)> Attached() =>
        from folder in Folders
        let root = Path.Combine(options.DataFolder, folder)
        where Directory.Exists(root)
        from file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        where folder == "keys" || !Path.HasExtension(file) // an upload being written has an ending, a kept one has none
        select (Path.GetRelativePath(options.DataFolder, file).Replace('\\', '/'), file);

    private static void CopySqlite(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target); // one snapshot, while others write on
    }

    private void Check(BackupManifest manifest, string folder)
    {
        var kind = options.Database is null ? "sqlite" : "postgres";
        if (manifest.Database != kind) throw new RuleBroken($"Bản sao lưu là của cơ sở dữ liệu {manifest.Database}, nơi khôi phục là {kind}. Khôi phục vào đúng loại.");
        using MotCuaDbContext model = options.Database is null ? new SqliteDesign().CreateDbContext([]) : new PostgresDesign().CreateDbContext([]);
        if (!model.Database.GetMigrations().Contains(manifest.Migration)) throw new RuleBroken("Bản sao lưu do phiên bản phần mềm mới hơn tạo. Cập nhật phần mềm rồi khôi phục.");
        if (options.Database is not null) return;
        using var database = Open(Path.Combine(folder, SqliteName), SqliteOpenMode.ReadWrite);
        using var check = database.CreateCommand();
        check.CommandText = "pragma integrity_check";
        if (check.ExecuteScalar() is not "ok") throw new RuleBroken("Cơ sở dữ liệu trong bản sao lưu hỏng. Chưa khôi phục gì; hãy dùng bản khác.");
    }

    private async Task PutBackAsync(string postgres, string draft, bool force, string folder, CancellationToken cancellationToken)
    {
        var dump = Path.Combine(draft, PostgresName);
        if (await HasTablesAsync(postgres, cancellationToken))
        {
            if (!force) throw new RuleBroken("Cơ sở dữ liệu đã có dữ liệu. Dùng cơ sở dữ liệu trống, hoặc thêm --force: dữ liệu cũ được chép sang bên trước.");
            await PostgresTools.DumpAsync(postgres, $"{folder}.truoc-{clock.LocalNow:yyyyMMdd-HHmmss}.pgdump", cancellationToken);
        }
        await PostgresTools.RestoreAsync(postgres, dump, cancellationToken);
        File.Delete(dump);
    }

    private static async Task<bool> HasTablesAsync(string postgres, CancellationToken cancellationToken)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(postgres);
        await using var ask = source.CreateCommand("select exists (select 1 from information_schema.tables where table_schema = 'public')");
        return await ask.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }
}
