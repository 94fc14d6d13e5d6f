using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers.Exporting;

/// <summary>A value of ours and how the national exchange writes it, from a day until the next row of the same value. An empty code says on purpose that the field stays away.</summary>
internal sealed partial class NationalCode : Aggregate, IRarelyChanged
{
    private NationalCode() { }

    /// <summary>Whose administrator entered it; null came with the program. The table is the deployment's.</summary>
    public long? AgencyId { get; private set; }

    public NationalTable Table { get; private set; }

    /// <summary>The name of ours: of an enumeration, or of a field (lĩnh vực).</summary>
    public string Ours { get; private set; } = "";

    /// <summary>First day, inclusive.</summary>
    public DateOnly ValidFrom { get; private set; }

    public string Code { get; private set; } = "";

    public string Source { get; private set; } = "";

    /// <summary>False until somebody read it in the guide itself.</summary>
    public bool Verified { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    /// <exception cref="RuleBroken">The row does not fit its table.</exception>
    public static NationalCode Enact(long? agencyId, NationalCodeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!NationalTables.Has(row.Table, row.Ours)) throw new RuleBroken($"Bảng «{row.Table.Word()}» không có giá trị «{row.Ours}». Chọn một trong: {string.Join(", ", NationalTables.Values(row.Table))}.", "Input.Ours");
        var code = new NationalCode { AgencyId = agencyId, Table = row.Table, Ours = row.Ours, ValidFrom = row.ValidFrom };
        code.Set(row);
        code.Record(new NationalCodeEnacted(code.Id, row));
        return code;
    }

    public void Amend(NationalCodeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Set(row);
        Record(new NationalCodeAmended(Id, row));
    }

    private void Set(NationalCodeRow row)
    {
        if (!Allowed().IsMatch(row.Code)) throw new RuleBroken($"Mã «{row.Code}» không hợp lệ: tối đa 40 ký tự, chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới.", "Input.Code");
        if (row.Code.Length == 0 && row.Table is not NationalTable.Field) throw new RuleBroken($"Nhập mã quốc gia. Chỉ bảng «{NationalTable.Field.Word()}» được để trống mã.", "Input.Code");
        if (row.Source.Length is 0 or > 300) throw new RuleBroken("Nhập căn cứ, không quá 300 ký tự: văn bản hướng dẫn, điều khoản, hoặc «quy ước của đơn vị».", "Input.Source");
        (Code, Source, Verified) = (row.Code, row.Source, row.Verified);
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{0,40}\z")]
    private static partial Regex Allowed();

    internal sealed class Mapping : IEntityTypeConfiguration<NationalCode>
    {
        public void Configure(EntityTypeBuilder<NationalCode> code)
        {
            code.ToTable("national_codes");
            code.Property(c => c.Table).HasConversion<string>().HasMaxLength(40);
            code.Property(c => c.Ours).HasMaxLength(200);
            code.Property(c => c.Code).HasMaxLength(40);
            code.Property(c => c.Source).HasMaxLength(300);
            code.HasIndex(c => new { c.Table, c.Ours, c.ValidFrom }).IsUnique();
        }
    }
}

/// <summary>What a mapping row says, as seeded, typed and told.</summary>
internal sealed record NationalCodeRow(NationalTable Table, string Ours, DateOnly ValidFrom, string Code, string Source, bool Verified);

internal sealed record NationalCodeEnacted(long CodeId, NationalCodeRow Row) : IEvent;

internal sealed record NationalCodeAmended(long CodeId, NationalCodeRow Row) : IEvent;

/// <summary>The code lists of the national messages (one for each coded field).</summary>
internal enum NationalTable
{
    [Display(Name = "Trạng thái hồ sơ")] Status,
    [Display(Name = "Kênh thực hiện")] Channel,
    [Display(Name = "Nơi nộp hồ sơ")] FilingPlace,
    [Display(Name = "Hình thức trả kết quả")] Delivery,
    [Display(Name = "Loại đối tượng")] OwnerKind,
    [Display(Name = "Loại định danh")] IdentityKind,
    [Display(Name = "Trạng thái bổ sung")] SupplementState,
    [Display(Name = "Lĩnh vực")] Field,
}

internal enum IdentityKind
{
    [Display(Name = "Căn cước (12 số)")] CitizenCard,
    [Display(Name = "Chứng minh nhân dân (9 số)")] OldCard,
}

internal enum SupplementState
{
    [Display(Name = "Đang chờ bổ sung")] Open,
    [Display(Name = "Đã bổ sung")] Received,
}
