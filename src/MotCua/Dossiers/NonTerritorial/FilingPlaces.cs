using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Dossiers.NonTerritorial;

/// <summary>Where a dossier may be filed for, besides here: agencies of the deployment that by the rules of the day settle what was filed elsewhere.</summary>
internal sealed class FilingPlaces(MotCuaDbContext db, Kept kept, Official official, Rulebook rulebook, TimeProvider clock)
{
    private IReadOnlyList<Agency>? _working;

    /// <summary>Every agency at work today, this one included: where the citizen may have been helped.</summary>
    public async Task<IReadOnlyList<Agency>> WorkingAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return _working ??= await kept.GetAsync<IReadOnlyList<Agency>>((nameof(FilingPlaces), today), async () =>
            [.. (await db.Agencies.AsNoTracking().Where(a => (a.ValidFrom == null || a.ValidFrom <= today) && (a.ValidTo == null || a.ValidTo >= today)).ToListAsync(cancellationToken)).OrderBy(a => a.Name, StringComparer.Ordinal)], cancellationToken);
    }

    public async Task<IReadOnlyList<Agency>> SettlersAsync(CancellationToken cancellationToken)
    {
        var accepts = await rulebook.PerAgencyAsync(RuleKey.AcceptsElsewhere, clock.Today, cancellationToken);
        return [.. (await WorkingAsync(cancellationToken)).Where(a => a.Id != official.AgencyId && accepts(a.Id) == "yes")];
    }

    /// <exception cref="RuleBroken">The agency chosen does not take what is filed elsewhere today.</exception>
    public async Task<FiledElsewhere> WhereAsync(long settlerId, long? helperId, bool returnsHere, CancellationToken cancellationToken)
    {
        if (settlerId != official.AgencyId && !(await SettlersAsync(cancellationToken)).Any(a => a.Id == settlerId)) throw new RuleBroken("Đơn vị giải quyết vừa chọn hôm nay không nhận hồ sơ nộp ở nơi khác. Chọn lại.", "Input.SettlerId");
        var working = await WorkingAsync(cancellationToken);
        var here = working.Single(a => a.Id == official.AgencyId);
        var helper = working.FirstOrDefault(a => a.Id == helperId) ?? here;
        if (helperId is not null && helper.Id != helperId) throw new RuleBroken("Nơi hướng dẫn vừa chọn không còn hoạt động. Chọn lại.", "Input.HelperId");
        var code = (await rulebook.OnAsync(here.Id, clock.Today, cancellationToken)).Text(RuleKey.ElsewhereCode) == "settling" ? settlerId : here.Id;
        return new FiledElsewhere(helper.Id, helper.Name, here.Id, here.Name, code, returnsHere);
    }

    /// <summary>The desk here keeps the paper until a manifest takes it on.</summary>
    public async Task<PaperHolder> DeskAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        var desk = await db.Units.AsNoTracking().FirstAsync(u => u.AgencyId == agency && u.IsDesk, cancellationToken);
        return PaperHolder.OfUnit(desk.Id, $"{desk.Name} – {(await WorkingAsync(cancellationToken)).Single(a => a.Id == agency).Name}");
    }
}
