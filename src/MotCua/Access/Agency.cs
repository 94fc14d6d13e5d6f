using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>An agency (đơn vị): a ward's or commune's people's committee. Agencies have validity dates and a successor; what was signed under an old name keeps it.</summary>
public sealed partial class Agency : Aggregate, IRarelyChanged
{
    private Agency() { }

    /// <summary>Short and stable, used on the command line and as a prefix of addresses, e.g. <c>duc-long</c>.</summary>
    public string Code { get; private set; } = "";

    public AgencyProfile Profile { get; private set; } = new();

    /// <summary>First day of work; null is «since ever».</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>Last day of work, inclusive; dossiers already received are still settled by the successor.</summary>
    public DateOnly? ValidTo { get; private set; }

    public long? SuccessorId { get; private set; }

    public string Name => Profile.Name;

    public override long? HistoryAgencyId => Id;

    public static Agency Open(string code, AgencyProfile profile)
    {
        var agency = new Agency { Code = code, Profile = profile };
        agency.Record(new AgencyOpened(agency.Id, code, profile));
        return agency;
    }

    public void Describe(AgencyProfile profile)
    {
        Profile = profile;
        Record(new AgencyDescribed(Id, profile));
    }

    /// <summary>The agency is merged or renamed; from the day after, dossiers are received by the successor.</summary>
    public void HandOver(DateOnly lastDay, long successorId)
    {
        if (successorId == Id) throw new RuleBroken("Đơn vị kế thừa phải là một đơn vị khác.", "Input.SuccessorId");
        (ValidTo, SuccessorId) = (lastDay, successorId);
        Record(new AgencyHandedOver(Id, lastDay, successorId));
    }

    /// <summary>Personal data left the house at the operator's command: which period and how many.</summary>
    public void RecordDossiersExported(DateOnly from, DateOnly to, int count) => Record(new DossiersExported(Id, from, to, count));

    internal sealed class Mapping : IEntityTypeConfiguration<Agency>
    {
        public void Configure(EntityTypeBuilder<Agency> agency)
        {
            agency.ToTable("agencies");
            agency.HasIndex(a => a.Code).IsUnique();
            agency.Property(a => a.Code).HasMaxLength(40);
            agency.Ignore(a => a.Name);
            agency.ComplexProperty(a => a.Profile);
        }
    }
}

/// <summary>What stands on papers and pages. All of it is a setting: names, prefixes and places are never in code.</summary>
public sealed record AgencyProfile
{
    /// <summary>ỦY BAN NHÂN DÂN PHƯỜNG …</summary>
    public string Name { get; init; } = "";

    /// <summary>The body above, printed over the name.</summary>
    public string Superior { get; init; } = "";

    /// <summary>The desk's name of the time: Bộ phận Tiếp nhận và Trả kết quả, or Trung tâm Phục vụ hành chính công.</summary>
    public string DeskName { get; init; } = "";

    /// <summary>After the number of a form: 12/BPTNTKQ.</summary>
    public string DeskSymbol { get; init; } = "";

    /// <summary>The identification code in dossier codes, read from a real receipt of the ward.</summary>
    public string CodePrefix { get; init; } = "";

    /// <summary>Địa danh in «…, ngày … tháng … năm …».</summary>
    public string Place { get; init; } = "";

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Public address of this program, for the QR on receipts; empty prints the address of the request.</summary>
    public string Website { get; init; } = "";

    /// <summary>Where the public finds this program: the address above, else the one given.</summary>
    public string OriginOr(string own) => Website.Length > 0 ? Website.TrimEnd('/') : own;

    /// <summary>Title of the head who signs apologies, e.g. CHỦ TỊCH.</summary>
    public string HeadTitle { get; init; } = "";

    public string HeadName { get; init; } = "";

    /// <summary>Address of the emblem's picture, or empty for the shipped one.</summary>
    public string Emblem { get; init; } = "";
}

public sealed record AgencyOpened(long AgencyId, string Code, AgencyProfile Profile) : IEvent;

public sealed record AgencyDescribed(long AgencyId, AgencyProfile Profile) : IEvent;

public sealed record AgencyHandedOver(long AgencyId, DateOnly LastDay, long SuccessorId) : IEvent;

public sealed record DossiersExported(long AgencyId, DateOnly From, DateOnly To, int Count) : IEvent;
