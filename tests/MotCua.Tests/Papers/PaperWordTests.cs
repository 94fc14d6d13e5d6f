using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace MotCua.Papers;

public class PaperWordTests
{
    private static readonly Letterhead Head = new("Ủy ban nhân dân thành phố", "Ủy ban nhân dân phường", "Đức Long", new DateOnly(2024, 4, 26));

    [Theory]
    [InlineData(PaperSize.A4, false)]
    [InlineData(PaperSize.A4, true)]
    [InlineData(PaperSize.A5, false)]
    public void Whatever_a_paper_holds_is_sound_in_word(PaperSize size, bool landscape)
    {
        var paper = new Paper("Giấy thử", size, landscape, Head,
            [
                new Heading("I. Phần"), new Heading("1. Mục", 2), new Paragraph("Đoạn\nhai dòng", Indent: true), new Paragraph("đậm", Bold: true, Align: PaperAlign.Right), new Field("Họ tên", null), new FieldRow(new Field("A", "1"), new Field("B", "2")),
                new TableCaption("Bảng"), new PaperTable([new PaperColumn("TT"), new PaperColumn("Tên"), new PaperColumn("Số")], [["", "NHÓM", ""], ["1", "có & < >", "2\u0001"]]),
                new BarChart("Biểu đồ", [new Bar("Hộ tịch", 0.994m, "99,4 %"), new Bar("Tên dài quá một dòng thì được cắt bớt đi", 1.2m, "")]), new BarChart("Hai", [new Bar("A", 0, "0 %")]),
                new SideBySide([new Recipients(["A", "B;"])], [new Signatures([new Signature("CHỦ TỊCH", null, "Tên")])]), new SideBySide([], [new PaperTable([new PaperColumn("A")], [])]), new PageBreak(), new SmallPrint("nhỏ"),
            ])
        { FormName = "DỰ THẢO", Number = "", Subtitle = "Phụ đề" };

        using var file = new MemoryStream(PaperWord.Bytes(paper));
        using var word = WordprocessingDocument.Open(file, false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Contains("- A;- B.", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        _ = new Reader(PaperPdf.Bytes(paper)).IsSound();
    }

    [Fact]
    public void The_same_paper_gives_the_same_text_styles_and_pictures()
    {
        var paper = new Paper("Giấy thử", PaperSize.A4, false, Head, [new BarChart("Biểu đồ", [new Bar("A", 0.5m, "50 %")])]);

        Assert.Equal(Parts(PaperWord.Bytes(paper)), Parts(PaperWord.Bytes(paper)));
    }

    [Fact]
    public void A_code_has_no_way_into_word() =>
        Assert.Throws<ArgumentException>(() => PaperWord.Bytes(new Paper("Giấy", PaperSize.A4, false, Head, [new Barcode("A1")])));

    private static List<(string, string)> Parts(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        using var zip = new System.IO.Compression.ZipArchive(file);
        return [.. zip.Entries.Where(e => e.FullName.StartsWith("word/", StringComparison.Ordinal) || e.FullName.StartsWith("media/", StringComparison.Ordinal)).OrderBy(e => e.FullName, StringComparer.Ordinal).Select(e =>
        {
            using var part = new MemoryStream();
            using var from = e.Open();
            from.CopyTo(part);
            return (e.FullName, Convert.ToHexString(part.ToArray()));
        })];
    }
}
