using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Procedures.Importing;

internal enum RowFate
{
    New,
    Changed,
    Unchanged,
}

/// <summary>What a file would do, before it does it.</summary>
internal sealed record ImportPlan(IReadOnlyList<(ProcedureRow Row, RowFate Fate, Procedure? Known)> Rows)
{
    public int Count(RowFate fate) => Rows.Count(r => r.Fate == fate);

    public string InWords => $"{Count(RowFate.New).Print()} mới, {Count(RowFate.Changed).Print()} thay đổi, {Count(RowFate.Unchanged).Print()} giữ nguyên";
}

/// <summary>Brings a catalogue in: all or nothing; a row seen before changes nothing, a changed one becomes a new version from today.</summary>
internal sealed class ProcedureImport(MotCuaDbContext db, TimeProvider clock)
{
    public async Task<ImportPlan> PlanAsync(IReadOnlyList<ProcedureRow> rows, CancellationToken cancellationToken)
    {
        // Only what is needed is read: a catalogue's content is heavy, the marks of its rows are not.
        var marks = (await db.ProcedureVersions.AsNoTracking().Where(v => v.ImportMark != null)
            .Select(v => new { v.ProcedureId, v.Number, v.ImportMark }).ToListAsync(cancellationToken))
            .GroupBy(v => v.ProcedureId).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Number)!.ImportMark);
        var known = await db.Procedures.AsNoTracking().ToDictionaryAsync(p => p.Key, cancellationToken);
        return new ImportPlan([.. rows.Select(row => !known.TryGetValue(row.Key, out var procedure)
            ? (row, RowFate.New, null)
            : (row, marks.GetValueOrDefault(procedure.Id) == row.Mark ? RowFate.Unchanged : RowFate.Changed, (Procedure?)procedure))]);
    }

    /// <summary>Carries the plan out in one transaction.</summary>
    public async Task ApplyAsync(ImportPlan plan, CancellationToken cancellationToken)
    {
        var changed = plan.Rows.Where(r => r.Fate is RowFate.Changed).ToList();
        var ids = changed.Select(r => r.Known!.Id).ToList();
        var procedures = await db.Procedures.Include(p => p.Versions).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        foreach (var (row, _, procedure) in changed) Renew(procedures[procedure!.Id], row);
        foreach (var (row, _, _) in plan.Rows.Where(r => r.Fate is RowFate.New)) db.Add(Publish(row));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Procedure Publish(ProcedureRow row)
    {
        var first = row.Versions[0];
        var procedure = Procedure.Publish(row.Key, row.Code, first.Content, first.ValidFrom, first.ValidTo, row.Mark);
        foreach (var next in row.Versions.Skip(1)) procedure.PublishVersion(next.Content, next.ValidFrom, next.ValidTo, row.Mark);
        return procedure;
    }

    // What was in force before today stays as it was; what the row says holds from today, and from its own day where that lies ahead.
    private void Renew(Procedure procedure, ProcedureRow row)
    {
        var today = clock.Today;
        // A catalogue file tells nothing of the electronic form: the one in use stays.
        var form = (procedure.On(today) ?? procedure.Versions.MaxBy(v => v.Order))?.Content.Form ?? FormDefinition.None;
        var begun = row.Versions.LastOrDefault(v => v.ValidFrom is null || v.ValidFrom <= today);
        if (begun is not null) procedure.PublishVersion(begun.Content with { Form = form }, begun.ValidTo < today ? begun.ValidFrom : today, begun.ValidTo, row.Mark);
        foreach (var ahead in row.Versions.Where(v => v.ValidFrom > today)) procedure.PublishVersion(ahead.Content with { Form = form }, ahead.ValidFrom, ahead.ValidTo, row.Mark);
    }
}
