using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Procedures;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers;

/// <summary>What a desk officer, an online filing or an import of today's papers brings to be received.</summary>
public sealed record ReceptionRequest(long AgencyId, long ProcedureVersionId, Person Owner)
{
    public Filer? Filer { get; init; }

    public string Summary { get; init; } = "";

    public FilingChannel Channel { get; init; } = FilingChannel.Direct;

    public ResultDelivery Delivery { get; init; } = ResultDelivery.AtDesk;

    public decimal? Fee { get; init; }

    public bool FeePaid { get; init; }

    public int Sets { get; init; } = 1;

    public IReadOnlyList<DossierPaper> Papers { get; init; } = [];

    public required long ReceivedById { get; init; }

    /// <summary>Filed at another agency than the one that settles it; null when not.</summary>
    public FiledElsewhere? Elsewhere { get; init; }

    /// <summary>Who has the paper original; null is the desk of the agency that settles it.</summary>
    public PaperHolder? PaperAt { get; init; }
}

/// <summary>Receives a dossier: due date from procedure and calendar, code and book number gapless in the transaction that saves it.</summary>
public sealed class Reception(MotCuaDbContext db, Kept kept, Timetables timetables, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>The date that would be promised now, and why.</summary>
    public async Task<DueSet> PromiseAsync(long agencyId, ProcedureContent procedure, CancellationToken cancellationToken) =>
        DueDates.Explain(clock.UtcNow, TimeOf(procedure), await timetables.ForAsync(agencyId, cancellationToken));

    /// <param name="request">What to receive.</param>
    /// <param name="alongside">Runs before saving in the same transaction, with the new dossier: attachments, a draft to delete.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    /// <exception cref="RuleBroken">The procedure cannot be used, a rule is missing, or the papers do not allow it.</exception>
    public async Task<Dossier> ReceiveAsync(ReceptionRequest request, Func<Dossier, Task>? alongside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (await ReceiveTogetherAsync([request], dossiers => alongside?.Invoke(dossiers[0]) ?? Task.CompletedTask, cancellationToken))[0];
    }

    /// <summary>Receives several dossiers of one agency in one transaction: all of them or none.</summary>
    /// <param name="requests">In the order their codes are given.</param>
    /// <param name="alongside">Runs before saving, with the new dossiers.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    /// <exception cref="RuleBroken">One of them cannot be received; none is.</exception>
    public async Task<IReadOnlyList<Dossier>> ReceiveTogetherAsync(IReadOnlyList<ReceptionRequest> requests, Func<IReadOnlyList<Dossier>, Task> alongside, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(alongside);
        var now = clock.UtcNow;
        List<Prepared> all = [];
        foreach (var request in requests) all.Add(await PrepareAsync(request, now, cancellationToken));
        List<Dossier> dossiers = [];
        await db.InTransactionAsync(async () =>
        {
            foreach (var prepared in all) dossiers.Add(await NumberAsync(prepared, now, cancellationToken));
            db.AddRange(dossiers);
            await alongside(dossiers);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return dossiers;
    }

    private async Task<Prepared> PrepareAsync(ReceptionRequest request, DateTime now, CancellationToken cancellationToken)
    {
        var (agency, desk) = await PlaceOfAsync(request.AgencyId, cancellationToken);
        if (agency.ValidTo < now.ToDay()) throw new RuleBroken($"{agency.Name} đã kết thúc hoạt động ngày {agency.ValidTo.Value.Print()}; hồ sơ mới do đơn vị kế thừa tiếp nhận.");
        if (desk is null) throw new RuleBroken("Đơn vị chưa có bộ phận Một cửa. Người quản trị cần tạo ở mục Đơn vị.");
        var (version, code) = await kept.GetAsync((nameof(ProcedureVersion), request.ProcedureVersionId), () => VersionAsync(request.ProcedureVersionId, cancellationToken), cancellationToken);
        var due = DueDates.Explain(now, TimeOf(version.Content), await timetables.ForAsync(agency.Id, cancellationToken));
        var numbering = request.Elsewhere is { } elsewhere && elsewhere.CodeAgencyId != agency.Id ? (await PlaceOfAsync(elsewhere.CodeAgencyId, cancellationToken)).Agency : agency;
        var pattern = (await rulebook.OnAsync(numbering.Id, now.ToDay(), cancellationToken)).Text(RuleKey.DossierCodePattern);
        return new Prepared(request, IntakeOf(request, version, code, agency, desk, due, now), agency, numbering, pattern);
    }

    private Task<(Agency Agency, Unit? Desk)> PlaceOfAsync(long agencyId, CancellationToken cancellationToken) =>
        kept.GetAsync((nameof(Reception), agencyId), () => PlaceAsync(agencyId, cancellationToken), cancellationToken);

    private async Task<(Agency Agency, Unit? Desk)> PlaceAsync(long agencyId, CancellationToken cancellationToken) =>
        (await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == agencyId, cancellationToken), await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.AgencyId == agencyId && u.IsDesk, cancellationToken));

    private async Task<(ProcedureVersion Version, string? Code)> VersionAsync(long id, CancellationToken cancellationToken)
    {
        var version = await db.ProcedureVersions.AsNoTracking().SingleAsync(v => v.Id == id, cancellationToken);
        return (version, await db.Procedures.Where(p => p.Id == version.ProcedureId).Select(p => p.Code).SingleAsync(cancellationToken));
    }

    private async Task<Dossier> NumberAsync(Prepared prepared, DateTime now, CancellationToken cancellationToken)
    {
        var (request, intake, agency, numbering, pattern) = prepared;
        var (number, book) = await Numbering.NextDossierAsync(db, numbering.Id, agency.Id, now.ToDay(), cancellationToken);
        // Midnight of the new year passed while it waited its turn: last year's book may be closed by now.
        if (clock.Today.Year != now.ToDay().Year) throw new RuleBroken("Vừa sang năm mới trong lúc ghi hồ sơ, chưa lưu gì. Gửi lại để lấy số của năm mới.");
        var dossier = Dossier.Receive(intake with { Code = DossierCode.Make(pattern, numbering.Profile.CodePrefix, now.ToDay(), number), BookYear = now.ToDay().Year, BookNumber = book });
        if (request.Elsewhere is { } elsewhere) dossier.FileElsewhere(elsewhere, agency.Name);
        return dossier;
    }

    private sealed record Prepared(ReceptionRequest Request, Intake Intake, Agency Agency, Agency Numbering, string Pattern);

    private static DossierTime TimeOf(ProcedureContent procedure) => procedure.Time is { } time
        ? new DossierTime(time.Value, time.Unit, time.CutOff, time.SameDay)
        : throw new RuleBroken($"Thủ tục «{procedure.Name}» chưa có thời hạn giải quyết nên chưa dùng được. Người quản trị cần nhập thời hạn ở mục Thủ tục.", "Input.ProcedureId");

    private static Intake IntakeOf(ReceptionRequest request, ProcedureVersion version, string? code, Agency agency, Unit desk, DueSet due, DateTime now) => new()
    {
        AgencyId = agency.Id, DeskUnitId = desk.Id, DeskName = desk.Name, Code = "", BookYear = 0, BookNumber = 0,
        ProcedureId = version.ProcedureId, ProcedureVersionId = version.Id, ProcedureCode = code, ProcedureName = version.Content.Name, Field = version.Content.Field,
        Time = TimeOf(version.Content), Due = due, Owner = request.Owner, Filer = request.Filer, Summary = request.Summary, Channel = request.Channel,
        Delivery = request.Delivery, Fee = request.Fee, FeePaid = request.FeePaid, Sets = request.Sets, Papers = request.Papers,
        ReceivedAt = now, ReceivedById = request.ReceivedById, PaperAt = request.PaperAt,
    };
}
