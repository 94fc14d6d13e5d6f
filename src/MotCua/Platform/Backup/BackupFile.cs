using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace MotCua.Platform.Backup;

/// <summary>What a backup says of itself: made when, of which kind of database at which migration, and the hash of everything in it.</summary>
internal sealed record BackupManifest(int Format, DateTime MadeAt, string Database, string Migration, IReadOnlyDictionary<string, string> Hashes)
{
    public const string Name = "manifest.json";
    public const int CurrentFormat = 1;
}

/// <summary>One zip with the database, attachments and keys, and a manifest that seals them.</summary>
internal static class BackupFile
{
    /// <summary>Writes beside the target and renames at the end: a backup is whole or not there.</summary>
    public static async Task WriteAsync(string target, string database, string migration, IEnumerable<(string Name, string Path)> entries, DateTime now, CancellationToken cancellationToken)
    {
        var draft = $"{target}.{Guid.NewGuid():N}.dang-ghi";
        try
        {
            await using (var file = Private(draft))
            {
                using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
                {
                    var hashes = new Dictionary<string, string>();
                    foreach (var (name, path) in entries) hashes[name] = await AddAsync(zip, name, path, cancellationToken);
                    await using var manifest = zip.CreateEntry(BackupManifest.Name).Open();
                    await JsonSerializer.SerializeAsync(manifest, new BackupManifest(BackupManifest.CurrentFormat, now, database, migration, hashes), cancellationToken: cancellationToken);
                }
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Unpacks into an empty folder, checking every hash.</summary>
    /// <exception cref="RuleBroken">Damaged, incomplete, or not a backup of this program.</exception>
    public static async Task<BackupManifest> UnpackAsync(string source, string folder, CancellationToken cancellationToken)
    {
        try
        {
            using var zip = ZipFile.OpenRead(source);
            var manifest = await ManifestOfAsync(zip, cancellationToken);
            if (zip.Entries.Count != manifest.Hashes.Count + 1) throw Damaged("số tệp bên trong không khớp bản kê");
            foreach (var (name, hash) in manifest.Hashes) await ExtractAsync(zip, name, hash, folder, cancellationToken);
            return manifest;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw Damaged(e.Message);
        }
    }

    // It holds everything, keys too: for the account that made it alone.
    private static FileStream Private(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static async Task<string> AddAsync(ZipArchive zip, string name, string path, CancellationToken cancellationToken)
    {
        await using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var to = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        return await CopyAsync(from, to, cancellationToken);
    }

    private static async Task<string> CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<BackupManifest> ManifestOfAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var entry = zip.GetEntry(BackupManifest.Name) ?? throw Damaged("không có bản kê");
        await using var text = entry.Open();
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(text, cancellationToken: cancellationToken) ?? throw Damaged("bản kê trống");
        return manifest.Format == BackupManifest.CurrentFormat ? manifest : throw new RuleBroken("Bản sao lưu do phiên bản phần mềm khác tạo, không đọc được. Dùng phiên bản đã tạo nó, hoặc mới hơn.");
    }

    private static async Task ExtractAsync(ZipArchive zip, string name, string hash, string folder, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(Path.Combine(folder, name));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw Damaged($"tên «{name}» không hợp lệ");
        var entry = zip.GetEntry(name) ?? throw Damaged($"thiếu «{name}»");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var from = entry.Open();
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        if (await CopyAsync(from, to, cancellationToken) != hash) throw Damaged($"mã băm của «{name}» không khớp");
    }

    private static RuleBroken Damaged(string why) => new($"Tệp sao lưu hỏng hoặc không phải bản sao lưu của Một Cửa ({why}). Chưa khôi phục gì; hãy dùng bản khác.");
}
