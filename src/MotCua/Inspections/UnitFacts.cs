using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Feedback;
using MotCua.Petitions;
using MotCua.Platform;
using MotCua.Ratings;
using MotCua.Rules;

namespace MotCua.Inspections;

/// <summary>What the system knows of a section this year, beside what the team sees. The desk answers for all dossiers of the agency: each begins and ends there.</summary>
public sealed class UnitFacts(MotCuaDbContext db, Rulebook rulebook)
{
    public async Task<IReadOnlyList<UnitFact>> OfAsync(long agencyId, long unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var unit = await db.Set<Access.Unit>().AsNoTracking().SingleAsync(u => u.Id == unitId && u.AgencyId == agencyId, cancellationToken);
        var dossiers = db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agencyId && (unit.IsDesk || d.UnitId == unitId));
        var from = new DateOnly(day.Year, 1, 1);
        return [.. await HandlingAsync(dossiers, from, day, cancellationToken), await RatedAsync(agencyId, unit.Name, day, cancellationToken), .. await VoicesAsync(agencyId, unitId, dossiers, from, day, cancellationToken)];
    }

    private static async Task<IEnumerable<UnitFact>> HandlingAsync(IQueryable<Dossier> dossiers, DateOnly from, DateOnly day, CancellationToken cancellationToken)
    {
        var settled = dossiers.Where(d => !d.IsVoid && d.EndedDay >= from && d.EndedDay <= day && (d.Outcome == DossierOutcome.Granted || d.Outcome == DossierOutcome.Refused));
        var (all, late, bare) = (await settled.CountAsync(cancellationToken), await settled.SettledLate().CountAsync(cancellationToken), await settled.SettledLate().CountAsync(d => !d.HasApology, cancellationToken));
        var open = dossiers.LateAt(day.StartUtc());
        var (overdue, owed) = (await open.CountAsync(cancellationToken), await open.CountAsync(d => !d.HasApology, cancellationToken));
        return
        [
            new("Hồ sơ đã giải quyết trong năm", all == 0 ? "chưa có" : $"{all.Print()}, đúng hạn {(all - late).Print()} ({((decimal)(all - late) / all).PrintShare()})"),
            new("Hồ sơ đang giải quyết quá hạn", overdue.Print()),
            new("Hồ sơ trễ hạn chưa có văn bản xin lỗi", (bare + owed).Print()),
        ];
    }

    private async Task<UnitFact> RatedAsync(long agencyId, string unit, DateOnly day, CancellationToken cancellationToken)
    {
        var least = (await rulebook.OnAsync(agencyId, day, cancellationToken)).Number(RuleKey.RatingSample);
        var figures = await RatingFigures.OfAsync(db, RatingPeriod.YearBefore(agencyId, day, least), RatingView.Unit, cancellationToken);
        return new("Mức độ hài lòng 12 tháng trước", figures.Rows.FirstOrDefault(r => r.Name == unit) is { } row ? $"{row.Share.PrintShare()} của {row.Count.Print()} phiếu" : "chưa đủ phiếu để nêu");
    }

    private async Task<IEnumerable<UnitFact>> VoicesAsync(long agencyId, long unitId, IQueryable<Dossier> dossiers, DateOnly from, DateOnly day, CancellationToken cancellationToken)
    {
        var (start, end) = (from.StartUtc(), day.EndUtc());
        var conduct = db.FeedbackCases.AsNoTracking().Where(c => c.AgencyId == agencyId && c.Topic == FeedbackTopic.Conduct && c.ReceivedAt >= start && c.ReceivedAt < end);
        // Whoever names a section means that one, whichever dossier it began with.
        var own = await conduct.CountAsync(c => c.AboutUnitId == unitId || (c.AboutUnitId == null && c.DossierCode != "" && dossiers.Any(d => d.Code == c.DossierCode)), cancellationToken);
        var complaints = db.Complaints.AsNoTracking().Where(c => c.AgencyId == agencyId && c.ReceivedAt >= start && c.ReceivedAt < end);
        return
        [
            new("Phản ánh về chậm trễ, phiền hà trong năm", $"{own.Print()} về bộ phận hoặc hồ sơ của bộ phận, {(await conduct.CountAsync(cancellationToken)).Print()} của cả đơn vị"),
            new("Khiếu nại nhận trong năm", $"{(await complaints.CountAsync(c => c.AboutUnitId == unitId, cancellationToken)).Print()} về công chức của bộ phận, {(await complaints.CountAsync(cancellationToken)).Print()} của cả đơn vị"),
        ];
    }
}
