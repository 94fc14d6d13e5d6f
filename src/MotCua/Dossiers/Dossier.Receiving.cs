using System.Security.Cryptography;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>What the desk took in: everything a receipt says.</summary>
public sealed record Intake
{
    public required long AgencyId { get; init; }

    public required long DeskUnitId { get; init; }

    public required string DeskName { get; init; }

    public required string Code { get; init; }

    public required int BookYear { get; init; }

    public required int BookNumber { get; init; }

    public required long ProcedureId { get; init; }

    public required long ProcedureVersionId { get; init; }

    public string? ProcedureCode { get; init; }

    public required string ProcedureName { get; init; }

    public required string Field { get; init; }

    public required DossierTime Time { get; init; }

    public required DueSet Due { get; init; }

    public required Person Owner { get; init; }

    public Filer? Filer { get; init; }

    public string Summary { get; init; } = "";

    public FilingChannel Channel { get; init; } = FilingChannel.Direct;

    public ResultDelivery Delivery { get; init; } = ResultDelivery.AtDesk;

    public decimal? Fee { get; init; }

    public bool FeePaid { get; init; }

    public int Sets { get; init; } = 1;

    public IReadOnlyList<DossierPaper> Papers { get; init; } = [];

    /// <summary>Who has the paper original; null is the desk.</summary>
    public PaperHolder? PaperAt { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required long ReceivedById { get; init; }
}

public sealed partial class Dossier
{
    /// <summary>Of whoever filed for the owner, by which they find it; empty where nobody did.</summary>
    public string FilerPhone { get; private set; } = "";

    // No 0/O, 1/I/L: it is read from paper and typed.
    private const string SecretLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <exception cref="RuleBroken">A required paper is missing, or the owner has no name.</exception>
    public static Dossier Receive(Intake intake)
    {
        ArgumentNullException.ThrowIfNull(intake);
        if (intake.Papers.FirstOrDefault(p => p.Required && p.Verdict is PaperVerdict.Bad or PaperVerdict.Missing) is { } missing)
            throw new RuleBroken($"Giấy tờ bắt buộc «{missing.Name}» chưa đạt: lập phiếu yêu cầu bổ sung thay vì tiếp nhận.", "Input.Papers");
        if (intake.Papers.Any(p => p.IsExtra && p.Note.Length == 0))
            throw new RuleBroken("Giấy tờ ngoài danh mục của thủ tục phải ghi lý do (NĐ 61/2018 Điều 5).", "Input.Papers");

        var dossier = new Dossier
        {
            AgencyId = intake.AgencyId, Code = intake.Code, BookYear = intake.BookYear, BookNumber = intake.BookNumber,
            ProcedureId = intake.ProcedureId, ProcedureVersionId = intake.ProcedureVersionId, ProcedureCode = intake.ProcedureCode,
            ProcedureName = intake.ProcedureName, Field = intake.Field, Time = intake.Time, Filer = intake.Filer, FilerPhone = intake.Filer?.Phone ?? "", Summary = intake.Summary,
            Channel = intake.Channel, Delivery = intake.Delivery, Fee = intake.Fee, FeePaid = intake.FeePaid, Sets = intake.Sets,
            Papers = intake.Papers, ReceivedAt = intake.ReceivedAt, FirstDueAt = intake.Due.At, DueAt = intake.Due.At,
            Status = DossierStatus.Received, Stage = DossierStage.Desk, UnitId = intake.DeskUnitId, HolderId = intake.ReceivedById, ReceivedById = intake.ReceivedById,
            TrackingSecret = RandomNumberGenerator.GetString(SecretLetters, 6), FiguresAt = intake.ReceivedAt,
        };
        dossier.SetOwner(intake.Owner);
        if (intake.Channel is not FilingChannel.Online) dossier.KeepOriginal(intake.PaperAt ?? PaperHolder.OfUnit(intake.DeskUnitId, intake.DeskName), intake.ReceivedAt);
        dossier.Record(new DossierReceived(dossier.Id, intake.Code, intake.ProcedureVersionId, intake.ProcedureName, intake.Field, intake.Channel, intake.ReceivedAt, intake.Due, $"{intake.BookNumber}/{intake.BookYear}"));
        return dossier;
    }

    /// <summary>A mistake found before the dossier left the desk: the number stays used, with its reason.</summary>
    public void Void(string reason, DateTime now)
    {
        this.Guard(DossierVerb.Void);
        (IsVoid, EndedAt, Stage, HolderId, FiguresAt) = (true, now, DossierStage.Closed, null, now);
        Record(new DossierVoided(Id, Code, reason));
    }

    public void CheckPapers(IReadOnlyList<DossierPaper> papers, string note)
    {
        this.Guard(DossierVerb.CheckPapers);
        Papers = papers;
        Record(new PapersChecked(Id, papers, note));
    }

    /// <summary>Someone asked to see the full personal data; looking is an act too.</summary>
    public void ShowPersonalData(string why) => Record(new PersonalDataShown(Id, why));

    public void Printed(string form, string number) => Record(new PaperPrinted(Id, form, number));

    private void SetOwner(Person owner)
    {
        (Owner, OwnerIdNumber, OwnerPhone, OwnerEmail) = (owner, owner.IdNumber, owner.Phone, owner.Email.ToLowerInvariant());
        SearchText = string.Join(' ', new[] { VietnamText.Fold(Code), owner.SearchWords, VietnamText.Fold(Filer?.Name), VietnamText.Fold(Summary) }.Where(s => s.Length > 0));
    }
}
