using MotCua.Platform;

namespace MotCua.ReformIndex.Criteria;

/// <summary>A file somebody sent, JSON or XLSX, as a set of criteria.</summary>
internal static class UploadedCriteria
{
    private const int MostBytes = 5_000_000;

    public static async Task<IndexCriteria> ReadAsync(IFormFile upload, IndexCriteria into, CancellationToken cancellationToken)
    {
        if (upload.Length is 0 or > MostBytes) throw new RuleBroken("Tệp rỗng hoặc quá 5 MB.", "Upload");
        using var file = new MemoryStream();
        await upload.CopyToAsync(file, cancellationToken);
        file.Position = 0;
        return Path.GetExtension(upload.FileName).ToLowerInvariant() switch
        {
            ".json" => CriteriaFile.Read(file).Criteria,
            ".xlsx" => CriteriaSheet.Read(Ordinary(file), into),
            var other => throw new RuleBroken($"Không đọc được tệp đuôi «{other}». Chọn tệp JSON hoặc XLSX.", "Upload"),
        };
    }

    // A few hundred rows unpack to little; a file made to burst a reader does not.
    private static MemoryStream Ordinary(MemoryStream file)
    {
        try
        {
            using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true))
                if (zip.Entries.Sum(e => e.Length) > 50 * MostBytes / 5) throw new RuleBroken("Tệp XLSX phình to bất thường khi mở nên không đọc.", "Upload");
            file.Position = 0;
            return file;
        }
        catch (InvalidDataException)
        {
            throw new RuleBroken("Tệp XLSX hỏng. Mở bằng Excel rồi lưu lại.", "Upload");
        }
    }
}
