using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Exchange;

/// <summary>An agency that can be reached over the exchange.</summary>
public sealed record ReachableAgency(long PartnerId, string PartnerName, string Code, string Name);

/// <summary>The agencies of all partners that are not suspended, for choosing an addressee.</summary>
public sealed class PartnerAgencies(MotCuaDbContext db)
{
    public async Task<IReadOnlyList<ReachableAgency>> ListAsync(CancellationToken cancellationToken = default)
    {
        var partners = await db.Partners.AsNoTracking().Where(p => !p.IsSuspended && p.Kind == PartnerKind.MotCua).OrderBy(p => p.Name).ToListAsync(cancellationToken);
        return [.. partners.SelectMany(p => p.Agencies.Select(a => new ReachableAgency(p.Id, p.Name, a.Code, a.Name)))];
    }

    internal async Task<Partner> ServingAsync(string agencyCode, CancellationToken cancellationToken)
    {
        // Partners are a handful; a suspended one still gets its messages queued.
        var partners = await db.Partners.AsNoTracking().Where(p => p.Kind == PartnerKind.MotCua).ToListAsync(cancellationToken);
        return partners.FirstOrDefault(p => p.Serves(agencyCode)) ?? throw new RuleBroken($"Không có hệ thống liên thông nào phục vụ đơn vị «{agencyCode}». Người quản trị cần thêm ở mục Trao đổi dữ liệu.");
    }
}
