using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using MotCua.Denunciations.Sealing;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Denunciations.Verifying;

/// <summary>Whether every sealed identity and paper can still be opened: asked after a restore, before somebody needs one. What is opened is thrown away unread.</summary>
internal sealed class SealedCheck(MotCuaDbContext db, DenouncerSeal seal, IKeyManager keys) : ICheck
{
    // What data protection writes first: four bytes of its own, then the number of the key.
    private const int Magic = 4, KeyNumber = 16;

    public string Name => "Danh tính người tố cáo đã mã hoá";

    public async Task<(Finding? Break, long Checked)> RunAsync(CancellationToken cancellationToken)
    {
        var known = keys.GetAllKeys().Select(k => k.KeyId).ToHashSet();
        var seen = 0L;
        await foreach (var row in db.Denunciations.AsNoTracking().Where(d => d.SealedDenouncer != "").OrderBy(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            seen++;
            if (Why(known, () => seal.Open(row), () => WebEncoders.Base64UrlDecode(row.SealedDenouncer)) is { } why) return (new(Name, $"tố cáo {row.Code}", why), seen);
        }
        var papers = from p in db.Set<SealedPaper>().AsNoTracking() join d in db.Denunciations on p.DenunciationId equals d.Id orderby p.Id select new { d.Code, p.Number, p.Content };
        await foreach (var paper in papers.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            seen++;
            if (Why(known, () => seal.OpenPaper(paper.Content), () => paper.Content) is { } why) return (new(Name, $"tài liệu {paper.Number} của tố cáo {paper.Code}", why), seen);
        }
        return (null, seen);
    }

    private static string? Why(HashSet<Guid> known, Func<object> open, Func<byte[]> stored)
    {
        try
        {
            open();
            return null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or System.Text.Json.JsonException)
        {
            return KeyOf(stored) is { } key && !known.Contains(key)
                ? $"thiếu khoá mã hoá {key}, không mở được. Khôi phục bảng shared_keys từ bản sao lưu còn khoá này; không có khoá thì không ai đọc lại được."
                : "bản mã hoá bị hỏng hoặc bị sửa, không mở được. Khôi phục từ bản sao lưu trước đó.";
        }
    }

    private static Guid? KeyOf(Func<byte[]> stored)
    {
        try
        {
            return stored() is { Length: > Magic + KeyNumber } bytes ? new Guid(bytes.AsSpan(Magic, KeyNumber)) : null;
        }
        catch (FormatException)
        {
            return null; // not even what data protection writes
        }
    }
}
