using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Petitions;

public enum ReceptionKind
{
    [Display(Name = "Phản ánh")] Feedback = 1,
    [Display(Name = "Kiến nghị")] Proposal = 2,
    [Display(Name = "Khiếu nại")] Complaint = 3,
    [Display(Name = "Tố cáo")] Denunciation = 4,
    [Display(Name = "Nhiều nội dung: hướng dẫn tách đơn")] Mixed = 5,
}

/// <summary>Who came to be received.</summary>
public sealed record ReceivedCitizen
{
    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>Số CCCD or hộ chiếu.</summary>
    public string IdNumber { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Asked to be told by message; without it no address is used for that.</summary>
    public bool WantsMessages { get; init; }

    public string MaskedIdNumber => VietnamText.Mask(IdNumber, 3, 2);
}

/// <summary>What the receiver writes down of one reception.</summary>
public sealed record ReceptionNote(ReceptionKind Kind, string Summary, int People, string Representatives, string SettledBefore, bool? IsCompetent, string Guidance, string TransferredTo, string TransferNumber, string Papers)
{
    /// <summary>Why the person was not received (Luật Tiếp công dân Điều 9); empty when they were.</summary>
    public string RefusalReason { get; init; } = "";

    public bool IsByHead { get; init; }

    /// <summary>Whom or what a complaint or denunciation is about; goes into that case and not into the book.</summary>
    public string Against { get; init; } = "";
}

/// <summary>One line of sổ tiếp công dân (Mẫu 03/TCD, NĐ 154/2026): who was received, about what, and what came of it. Of a denouncer nothing stands here: it is sealed in the denunciation.</summary>
public sealed class CitizenReception : Aggregate
{
    private CitizenReception() { }

    public long AgencyId { get; private init; }

    public int Year { get; private init; }

    public int Number { get; private init; }

    public DateTime ReceivedAt { get; private init; }

    public string ReceivedBy { get; private init; } = "";

    /// <summary>The head's own reception day.</summary>
    public bool IsByHead { get; private init; }

    public ReceivedCitizen Citizen { get; private init; } = new();

    public ReceptionKind Kind { get; private init; }

    public string Summary { get; private init; } = "";

    /// <summary>How many came with the same content.</summary>
    public int People { get; private init; }

    public string Representatives { get; private init; } = "";

    public string SettledBefore { get; private init; } = "";

    public bool? IsCompetent { get; private init; }

    public string Guidance { get; private init; } = "";

    public string TransferredTo { get; private init; } = "";

    public string TransferNumber { get; private init; } = "";

    public string Papers { get; private init; } = "";

    public string RefusalReason { get; private init; } = "";

    /// <summary>The case that was made of it: its code, and where it is.</summary>
    public string CaseCode { get; private init; } = "";

    public string CaseAddress { get; private init; } = "";

    /// <summary>Until when the person is answered, or told why they were not received.</summary>
    public DateTime AnswerDueAt { get; private init; }

    public string Result { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public bool IsSecret => Kind is ReceptionKind.Denunciation;

    public bool IsLateAt(DateTime now) => (AnsweredAt ?? now) > AnswerDueAt;

    internal static CitizenReception Enter(long agencyId, (int Year, int Number) number, ReceivedCitizen citizen, ReceptionNote note, (string Code, string Address) made, string by, DueSet answer, DateTime now)
    {
        if (note.Kind is ReceptionKind.Denunciation && citizen != new ReceivedCitizen()) throw new InvalidOperationException("A denouncer must not stand in the book.");
        var reception = new CitizenReception
        {
            AgencyId = agencyId, Year = number.Year, Number = number.Number, ReceivedAt = now, ReceivedBy = by, IsByHead = note.IsByHead, Citizen = citizen, Kind = note.Kind, Summary = note.Summary, People = note.People,
            Representatives = note.Representatives, SettledBefore = note.SettledBefore, IsCompetent = note.IsCompetent, Guidance = note.Guidance, TransferredTo = note.TransferredTo, TransferNumber = note.TransferNumber,
            Papers = note.Papers, RefusalReason = note.RefusalReason, CaseCode = made.Code, CaseAddress = made.Address, AnswerDueAt = answer.At,
        };
        reception.Record(new CitizenReceived(reception.Id, number.Number, note.Kind, made.Code, answer.At));
        return reception;
    }

    /// <summary>The last column of the book: what became of it and by which paper the person was told.</summary>
    public void Conclude(string result, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(result)) throw new RuleBroken("Ghi kết quả và văn bản trả lời.", "Result");
        (Result, AnsweredAt) = (result, AnsweredAt ?? now);
        Record(new ReceptionAnswered(Id, IsLateAt(now)));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CitizenReception>
    {
        public void Configure(EntityTypeBuilder<CitizenReception> reception)
        {
            reception.ToTable("citizen_receptions");
            reception.Property(r => r.ReceivedBy).HasMaxLength(250);
            reception.Property(r => r.CaseCode).HasMaxLength(60);
            reception.Property(r => r.CaseAddress).HasMaxLength(100);
            reception.ComplexProperty(r => r.Citizen);
            reception.Ignore(r => r.IsSecret);
            reception.HasIndex(r => new { r.AgencyId, r.Year, r.Number }).IsUnique();
        }
    }
}

public sealed record CitizenReceived(long ReceptionId, int Number, ReceptionKind Kind, string Code, DateTime AnswerDueAt) : IEvent;

public sealed record ReceptionAnswered(long ReceptionId, bool Late) : IEvent;
