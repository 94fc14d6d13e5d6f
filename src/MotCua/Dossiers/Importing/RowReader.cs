using MotCua.Platform;
using static MotCua.Dossiers.Importing.ImportColumns;

namespace MotCua.Dossiers.Importing;

/// <summary>Makes a past dossier of a row, or says per cell why it cannot.</summary>
internal sealed class RowReader(ImportColumns columns, KnownProcedures procedures, PastDates dates, long agencyId, long? deskId, string source)
{
    private readonly HashSet<string> _told = [];

    public PastDossier? Read(SheetRow row, ImportReport report)
    {
        var before = report.ErrorCount;
        var (code, name, owner) = (CodeOf(row, report), Text(row, Procedure, 1000, report), OwnerOf(row, report));
        var (status, channel) = (Number(row, Status, 10, report), columns.Text(row, Channel).Length == 0 ? 1 : Number(row, Channel, 3, report));
        var exact = status is { } known ? dates.Read(row, columns, (DossierStatus)known, report) : null;
        if (report.ErrorCount > before || exact is null) return null;

        var procedure = procedures.Find(columns.Text(row, ProcedureCode), name);
        return new PastDossier
        {
            AgencyId = agencyId, DeskUnitId = deskId, Source = source, Code = code, ProcedureId = procedure?.Id, ProcedureVersionId = procedure?.VersionId,
            ProcedureCode = procedure?.Code ?? OrNull(columns.Text(row, ProcedureCode)), ProcedureName = name, Field = FieldOf(row, procedure, name, report), Owner = owner,
            Channel = (FilingChannel)channel!.Value, Status = (DossierStatus)status!.Value, Note = columns.Text(row, Note),
            ReceivedAt = exact.Received, DueAt = exact.Due, EndedAt = exact.Ended, ReturnedAt = status == (int)DossierStatus.Returned ? exact.Returned ?? exact.Ended : null,
        };
    }

    private string CodeOf(SheetRow row, ImportReport report)
    {
        var typed = Text(row, Code, 60, report);
        var code = DossierCode.Normal(typed);
        if (typed.Length > 0 && !DossierCode.LooksLikeOne(code)) report.Error(row.Number, Code, typed, "Không đúng dạng mã hồ sơ. Ví dụ đúng: H11.20.14-230916-0001 hoặc 000.20.14.H11-230916-0001.");
        return code;
    }

    private Person OwnerOf(SheetRow row, ImportReport report)
    {
        var (id, phone) = (Person.NormalIdNumber(columns.Text(row, IdNumber)), Person.NormalPhone(columns.Text(row, Phone)));
        // A spreadsheet that took them for numbers dropped the leading zero.
        if (columns.IsNumber(row, IdNumber) && id.Length is 11 or 8) id = "0" + id;
        if (columns.IsNumber(row, Phone) && phone.Length == 9) phone = "0" + phone;
        if (id.Length > 30) report.Error(row.Number, IdNumber, id, "Dài quá 30 ký tự.");
        if (phone.Length > 20) report.Error(row.Number, Phone, phone, "Dài quá 20 ký tự; chỉ ghi một số điện thoại.");
        return new Person { Name = Text(row, Owner, 200, report), IdNumber = id, Phone = phone, Address = Text(row, Address, 500, report) };
    }

    private string Text(SheetRow row, string column, int longest, ImportReport report)
    {
        var text = columns.Text(row, column);
        if (text.Length == 0 && Required.Contains(column)) report.Error(row.Number, column, "", "Chưa có giá trị; cột này bắt buộc.");
        if (text.Length > longest) report.Error(row.Number, column, text, $"Dài quá {longest} ký tự.");
        return text;
    }

    private int? Number(SheetRow row, string column, int greatest, ImportReport report)
    {
        var text = columns.Text(row, column);
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= greatest) return number;
        report.Error(row.Number, column, text, $"Ghi một số từ 1 đến {greatest}.");
        return null;
    }

    private string FieldOf(SheetRow row, KnownProcedures.Known? procedure, string name, ImportReport report)
    {
        if (procedure is not null) return procedure.Field;
        var field = columns.Text(row, Field);
        if (field.Length > 200) field = field[..200];
        // Once per name: a file of a year repeats it a thousand times.
        if (_told.Add(VietnamText.Fold(name)))
            report.Warn(row.Number, Procedure, name, field.Length > 0 ? $"Thủ tục không có trong danh mục; ghi theo lĩnh vực «{field}»." : "Thủ tục không có trong danh mục và không có lĩnh vực; thống kê vào «Khác».");
        return field.Length > 0 ? field : "Khác";
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text.Length <= 40 ? text : text[..40];
}
