using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Exporting;

/// <summary>The mapping tables of the national messages: what is in force, what comes, and what was. They are the deployment's, as its partners are.</summary>
[Needs(Permission.ManageDeployment)]
internal sealed class CodesModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const string Here = "/quan-tri/trao-doi/bang-ma";
    private const int MostRows = 2_000;

    private static readonly JsonSerializerOptions Json = new(NationalJson.Shown) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true, Converters = { new JsonStringEnumConverter() } };

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty]
    public string? Rows { get; set; }

    public IReadOnlyList<NationalCode> Codes { get; private set; } = [];

    /// <summary>Fields of dossiers of this deployment that no row names: their messages would not go out.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public override IReadOnlyCollection<string> TakesUnfinished => ["Import"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        // A hundred rows, in the order of the tables and of their values rather than of the alphabet.
        Codes = [.. (await db.Set<NationalCode>().ToListAsync(cancellationToken)).OrderBy(c => c.Table).ThenBy(c => NationalTables.Values(c.Table).ToList().IndexOf(c.Ours)).ThenBy(c => c.Ours, StringComparer.Ordinal).ThenByDescending(c => c.ValidFrom)];
        var procedures = await db.Set<Procedures.Procedure>().Select(p => p.Field).Distinct().ToListAsync(cancellationToken);
        Missing = [.. procedures.Where(f => f.Length > 0 && !Codes.Any(c => c.Table is NationalTable.Field && c.Ours == f)).Order(StringComparer.Ordinal)];
        return true;
    }

    public void OnGet() => Input.ValidFrom = clock.Today;

    public IActionResult OnGetFile() => File(JsonSerializer.SerializeToUtf8Bytes(Codes.Select(c => new NationalCodeRow(c.Table, c.Ours, c.ValidFrom, c.Code, c.Source, c.Verified)), Json), "application/json", "bang-ma-quoc-gia.json");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.ValidFrom is not { } from) throw new RuleBroken("Nhập ngày bắt đầu áp dụng.", "Input.ValidFrom");
        if (Input.Ours?.Trim() is not { Length: > 0 } ours) throw new RuleBroken("Nhập giá trị của phần mềm cần đổi mã.", "Input.Ours");
        Write(new(Input.Table, ours, from, (Input.Code ?? "").Trim(), (Input.Source ?? "").Trim(), Input.Verified));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lưu mã «{Input.Table.Word()}» từ {from.Print()}. Tin không gửi được vì thiếu mã: vào Tin gửi đi, bấm Gửi lại.";
        return LocalRedirect(Here);
    }

    /// <summary>All of it or nothing.</summary>
    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var (row, number) in ReadRows().Select((r, i) => (r, i + 1))) changed += WriteLine(row, number) ? 1 : 0;
        await db.SaveChangesAsync(cancellationToken);
        Notice = changed == 0 ? "Bảng mã đã đúng như tệp, không có gì thay đổi." : $"Đã nhập {changed.Print()} dòng mã.";
        return LocalRedirect(Here);
    }

    public NationalCode? InForce(NationalCode of) => Codes.Where(c => c.Table == of.Table && c.Ours == of.Ours && c.ValidFrom <= clock.Today).MaxBy(c => c.ValidFrom);

    private List<NationalCodeRow> ReadRows()
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<NationalCodeRow>>(Rows ?? "", Json)!;
            return rows.Count is > 0 and <= MostRows && rows.TrueForAll(r => r is { Ours: not null, Code: not null, Source: not null }) ? rows : throw new RuleBroken($"Nội dung cần từ 1 đến {MostRows.Print()} dòng, mỗi dòng đủ table, ours, validFrom, code, source.", nameof(Rows));
        }
        catch (JsonException)
        {
            throw new RuleBroken("Nội dung không phải bảng mã dạng JSON. Tải tệp đang dùng về, sửa rồi dán lại toàn bộ.", nameof(Rows));
        }
    }

    private bool WriteLine(NationalCodeRow row, int number)
    {
        try
        {
            return Write(row);
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken($"Dòng {number} («{row.Ours}»): {broken.Message}", nameof(Rows));
        }
    }

    private bool Write(NationalCodeRow row)
    {
        var known = Codes.Concat(db.Set<NationalCode>().Local).FirstOrDefault(c => c.Table == row.Table && c.Ours == row.Ours && c.ValidFrom == row.ValidFrom);
        if (known is null) db.Add(NationalCode.Enact(official.AgencyId, row));
        else if ((known.Code, known.Source, known.Verified) == (row.Code, row.Source, row.Verified)) return false;
        else Amend(known, row);
        return true;
    }

    // What was confirmed and in force has been sent: rewriting it would make what the other side holds unexplainable.
    private void Amend(NationalCode code, NationalCodeRow row)
    {
        if (code.Verified && code.ValidFrom <= clock.Today) throw new RuleBroken($"Mã này đã xác nhận và có hiệu lực từ {code.ValidFrom.Print()}: không sửa lại quá khứ. Nhập mã mới từ một ngày khác.", "Input.ValidFrom");
        code.Amend(row);
    }
}

internal sealed class CodeInput
{
    [System.ComponentModel.DataAnnotations.Display(Name = "Bảng")] public NationalTable Table { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Giá trị của phần mềm"), System.ComponentModel.DataAnnotations.StringLength(200, ErrorMessage = "Giá trị dài quá 200 ký tự.")] public string? Ours { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Áp dụng từ ngày")] public DateOnly? ValidFrom { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Mã quốc gia")] public string? Code { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Căn cứ")] public string? Source { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Đã đọc trong chính văn bản")] public bool Verified { get; set; }
}
