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
            ".xlsx" => CriteriaSheet.Read(SheetReader.Ordinary(file, "Upload"), into),
            var other => throw new RuleBroken($"Không đọc được tệp đuôi «{other}». Chọn tệp JSON hoặc XLSX.", "Upload"),
        };
    }
}
