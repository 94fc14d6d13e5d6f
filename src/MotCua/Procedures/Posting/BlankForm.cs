using MotCua.Papers;

namespace MotCua.Procedures.Posting;

/// <summary>The electronic form as a blank sheet to print and fill by hand (mẫu đơn trắng): the same questions in the same order, so that the desk types over what it reads.</summary>
internal static class BlankForm
{
    private const int LinesOfLongText = 3;

    public static Paper Of(string procedure, FormDefinition form, string agency) => new("TỜ KHAI", PaperSize.A4, false, new Letterhead("", "", "", default),
        [
            new Field("Kính gửi", agency.Length > 0 ? agency : null),
            .. form.Sections.SelectMany((section, i) => SectionOf(section, i, form)),
            .. form.Fields.Any(f => f.Label.Contains("cam đoan", StringComparison.OrdinalIgnoreCase)) ? [] : (PaperBlock[])[new Paragraph("Tôi cam đoan những điều khai trên là đúng và chịu trách nhiệm trước pháp luật.", Indent: true)],
            new Paragraph("……………………, ngày …… tháng …… năm ………", Italic: true, Align: PaperAlign.Right),
            new Signatures([new Signature("", null), new Signature("NGƯỜI KHAI")]),
            new SmallPrint($"(*) Phải ghi. Mẫu trắng in từ tờ khai điện tử của hệ thống{(form.Source.Length > 0 ? $", theo {form.Source}" : "")}{(form.Verified ? "" : "; mẫu tham khảo, cần xác nhận với Bộ phận Một cửa trước khi dùng")}."),
        ])
    { Subtitle = procedure, IsByCitizen = true };

    private static IEnumerable<PaperBlock> SectionOf(FormSection section, int at, FormDefinition form)
    {
        yield return new Heading($"{at + 1}. {section.Title}");
        if (section.Help.Length > 0) yield return new Paragraph(section.Help, Italic: true);
        string said = "";
        foreach (var field in section.Fields)
        {
            // Said once before those it holds for, so that their lines stay free to write on.
            var when = When(field, form);
            if (when != said) yield return new Paragraph(when.Length > 0 ? when : "Mọi người đều ghi:", Italic: true, Align: PaperAlign.Left);
            said = when;
            foreach (var block in FieldOf(field)) yield return block;
        }
    }

    private static IEnumerable<PaperBlock> FieldOf(FormField field)
    {
        var label = field.Label + (field.Required ? " (*)" : "");
        var kind = field.Kind;
        if (field.Choosable is { Count: > 0 } choices) yield return new Paragraph($"{label}{(kind is FormFieldKind.Choices ? " (đánh dấu X, được chọn nhiều)" : " (đánh dấu X)")}: {string.Join("\u2003", choices.Select(c => $"[\u00a0\u00a0\u00a0]\u00a0{c}"))}", Align: PaperAlign.Left);
        else if (kind is FormFieldKind.Day) yield return new Paragraph($"{label}: ngày …… tháng …… năm ………", Align: PaperAlign.Left);
        else yield return new Field(kind is FormFieldKind.Money ? $"{label} (đồng)" : label, null);
        if (kind is FormFieldKind.LongText)
            for (var line = 1; line < LinesOfLongText; line++) yield return new Paragraph(new string('…', 60), Align: PaperAlign.Left);
        if (field.Help.Length > 0) yield return new SmallPrint(field.Help);
    }

    private static string When(FormField field, FormDefinition form) =>
        field.ShownWhen is { } when && form.Fields.FirstOrDefault(f => f.Key == when.Key) is { } other ? $"Chỉ ghi khi «{other.Label}» là «{string.Join("» hoặc «", when.AnyOf)}»:" : "";
}
