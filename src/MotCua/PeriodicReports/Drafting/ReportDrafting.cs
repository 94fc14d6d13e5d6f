using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.PeriodicReports.Figuring;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Drafting;

/// <summary>A whole report in one act: outline, texts and annex of the template, figures of exactly its days.</summary>
internal sealed class ReportDrafting(MotCuaDbContext db, FigureBook book)
{
    /// <summary>Adds it; saving is the caller's.</summary>
    public async Task<PeriodicReport> DraftAsync(ReportOrder order, DateOnly? cutDay, CancellationToken cancellationToken)
    {
        var report = PeriodicReport.Draft(order, await ContentAsync(order, cutDay, await db.TemplateOnAsync(order.AgencyId, order.To, cancellationToken), cancellationToken));
        db.Add(report);
        return report;
    }

    public async Task RefigureAsync(PeriodicReport report, DateOnly? cutDay, CancellationToken cancellationToken)
    {
        var order = new ReportOrder(report.AgencyId, report.TypeKey, report.Name, report.From, report.To, report.DueOn);
        var figures = await FiguresAsync(order, cutDay, await db.TemplateOnAsync(order.AgencyId, order.To, cancellationToken), cancellationToken);
        report.Refigure(figures, ReportAnnex.Again(report.Content.Annex, figures));
    }

    /// <summary>What a report would begin with.</summary>
    public async Task<ReportContent> ContentAsync(ReportOrder order, DateOnly? cutDay, ReportTemplate template, CancellationToken cancellationToken)
    {
        var agency = order.AgencyId;
        var profile = await db.Agencies.AsNoTracking().Where(a => a.Id == agency).Select(a => a.Profile).SingleAsync(cancellationToken);
        var figures = await FiguresAsync(order, cutDay, template, cancellationToken);
        var head = new ReportHead(profile.Superior, profile.Name, profile.Place, $"{template.Authority}\n{profile.HeadTitle}".Trim(), profile.HeadName);
        return new ReportContent(template.Title.Replace("{ky}", order.Name, StringComparison.Ordinal), head, template.Sections, ReportAnnex.Of(template, figures, await AnnexBeforeAsync(order, cancellationToken)), figures)
        {
            Recipients = template.Recipients.Replace("{cap-tren}", profile.Superior.Length > 0 ? profile.Superior : "Cấp trên", StringComparison.Ordinal),
        };
    }

    /// <summary>What was typed for the period before, when that one was approved.</summary>
    private async Task<IReadOnlyList<AnnexRow>> AnnexBeforeAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        var (agency, before) = (order.AgencyId, ReportSpan.Before(order.From, order.To));
        var (from, to) = (before.From, before.To);
        var approved = await db.PeriodicReports.AsNoTracking().Where(r => r.AgencyId == agency && r.From == from && r.To == to && r.ApprovedAt != null).OrderByDescending(r => r.ApprovedAt).FirstOrDefaultAsync(cancellationToken);
        return approved?.Shown.Annex ?? [];
    }

    private Task<ReportFigures> FiguresAsync(ReportOrder order, DateOnly? cutDay, ReportTemplate template, CancellationToken cancellationToken) =>
        book.OfAsync(order, book.PeriodOf(order.From, order.To, cutDay), template.Compared, cancellationToken);
}
