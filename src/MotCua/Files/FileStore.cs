using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Files;

/// <summary>Keeps attachments under their hash: in the data folder, outside the web root, or in PostgreSQL where several nodes share one. The content is written before the row: a row never points to nothing.</summary>
public sealed class FileStore(MotCuaDbContext db, MotCuaOptions options, TimeProvider clock)
{
    private string Root => Path.Combine(options.DataFolder, "files");

    /// <summary>Checks and keeps an upload; the caller saves.</summary>
    /// <exception cref="RuleBroken">Empty, too large, or not of an allowed kind by its content.</exception>
    public async Task<StoredFile> KeepAsync(FileOwner owner, string label, IFormFile upload, int maxMegabytes, string field, CancellationToken cancellationToken)
    {
        return await KeepAsync(owner, label, await ReadAsync(upload, maxMegabytes, field, cancellationToken), cancellationToken);
    }

    /// <summary>Checks an upload and reads it, without keeping it.</summary>
    /// <exception cref="RuleBroken">Empty, too large, or not of an allowed kind by its content.</exception>
    public static async Task<CheckedFile> ReadAsync(IFormFile upload, int maxMegabytes, string field, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        Fits(SafeName(upload.FileName), upload.Length, maxMegabytes, field); // before it is read into memory
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancellationToken);
        return Check(upload.FileName, bytes, maxMegabytes, field);
    }

    /// <summary>The same for content that came in a message.</summary>
    /// <exception cref="RuleBroken">Empty, too large, or not of an allowed kind by its content.</exception>
    public async Task<StoredFile> KeepAsync(FileOwner owner, string label, string fileName, byte[] bytes, int maxMegabytes, string field, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return await KeepAsync(owner, label, Check(fileName, bytes, maxMegabytes, field), cancellationToken);
    }

    /// <summary>Keeps what was checked before.</summary>
    public async Task<StoredFile> KeepAsync(FileOwner owner, string label, CheckedFile content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Bytes));
        await (db.IsSqlite ? WriteAsync(hash, content.Bytes, cancellationToken) : InsertAsync(hash, content.Bytes, cancellationToken));
        var file = StoredFile.Keep(owner, label, content.Name, content.ContentType, content.Bytes.Length, hash, clock.UtcNow);
        db.Add(file);
        return file;
    }

    private static CheckedFile Check(string fileName, byte[] bytes, int maxMegabytes, string field)
    {
        var name = SafeName(fileName);
        Fits(name, bytes.Length, maxMegabytes, field);
        var type = FileKinds.Of(bytes, name)
            ?? throw new RuleBroken($"Tệp «{name}» không phải bản quét hợp lệ: nội dung không khớp với tên. Chỉ nhận PDF, JPG, PNG, TIFF, DOCX, XLSX.", field);
        return new CheckedFile(name, type, bytes);
    }

    private static void Fits(string name, long length, int maxMegabytes, string field)
    {
        if (length == 0) throw new RuleBroken($"Tệp «{name}» rỗng. Quét lại rồi đính kèm.", field);
        if (length > maxMegabytes * 1024L * 1024L) throw new RuleBroken($"Tệp «{name}» quá {maxMegabytes} MB. Quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.", field);
    }

    /// <summary>The same content for another owner: a row of its own, the content kept once. The caller saves.</summary>
    public StoredFile Share(StoredFile of, FileOwner owner, string label)
    {
        ArgumentNullException.ThrowIfNull(of);
        var shared = StoredFile.Keep(owner, label, of.Name, of.ContentType, of.Size, of.Sha256, clock.UtcNow);
        db.Add(shared);
        return shared;
    }

    /// <remarks>In memory from PostgreSQL: the largest upload is a limit of the rulebook, a few megabytes.</remarks>
    public async Task<Stream> OpenAsync(StoredFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (db.IsSqlite) return File.OpenRead(PathOf(file.Sha256));

        return new MemoryStream(await db.Set<FileContent>().Where(c => c.Sha256 == file.Sha256).Select(c => c.Content).SingleAsync(cancellationToken), writable: false);
    }

    public Task<List<StoredFile>> OfAsync(string ownerKind, long ownerId, CancellationToken cancellationToken) =>
        db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerId == ownerId && f.OwnerKind == ownerKind && !f.IsWithdrawn).OrderBy(f => f.Id).ToListAsync(cancellationToken);

    private async Task WriteAsync(string hash, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = PathOf(hash);
        if (File.Exists(path)) return; // the same content is kept once

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + "." + Guid.NewGuid().ToString("N");
        await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.WriteThrough)) await stream.WriteAsync(bytes, cancellationToken);
        File.Move(draft, path, overwrite: true);
    }

    private async Task InsertAsync(string hash, byte[] bytes, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync($"insert into file_contents (sha256, content) values ({hash}, {bytes}) on conflict (sha256) do nothing", cancellationToken);

    private string PathOf(string hash) => Path.Combine(Root, hash[..2], hash);

    // A browser may send a path or odd characters; only the last part is a name, and it is only ever shown.
    private static string SafeName(string name)
    {
        var last = Path.GetFileName(name.Replace('\\', '/'));
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length == 0 ? "tep" : clean.Length <= 200 ? clean : clean[..150] + Path.GetExtension(clean);
    }
}

/// <summary>An upload whose size and kind were found in order.</summary>
public sealed record CheckedFile(string Name, string ContentType, byte[] Bytes);
