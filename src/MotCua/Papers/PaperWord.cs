using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MotCua.Papers.Word;

namespace MotCua.Papers;

/// <summary>A paper as a Word document to go on working with: the layout of Nghị định 30/2020/NĐ-CP, real styles, tables and page numbers.</summary>
public static class PaperWord
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Bytes(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document)) Write(document, paper);
        return file.ToArray();
    }

    private static void Write(WordprocessingDocument document, Paper paper)
    {
        var made = paper.Head.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Language) = (PaperText.Of(string.Join(" ", new[] { paper.Title, paper.Subtitle }.OfType<string>())), paper.Head.Unit, "vi-VN");
        (document.PackageProperties.Created, document.PackageProperties.Modified) = (made, made);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>("kieu").Styles = WordStyles.Make();
        main.AddNewPart<DocumentSettingsPart>("caiDat").Settings = new Settings(new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }), new ThemeFontLanguages { Val = "vi-VN" });
        var sheet = WordSheet.Of(paper);
        var blocks = new WordBlocks(main, sheet.TextWidth);
        main.Document = new Document(new Body([.. WordHead.Of(paper, sheet.TextWidth), .. paper.Blocks.SelectMany(b => blocks.Of(b)), sheet.Section(main)]));
    }
}
