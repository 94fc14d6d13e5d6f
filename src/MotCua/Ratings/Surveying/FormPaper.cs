using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>One form to be filled by hand: its number as text, QR and barcode, the questions with a box for each level. Nothing of a person, a field or a unit stands on it.</summary>
internal static class FormPaper
{
    public static string CodeOf(Survey survey, int number) => $"{survey.Code}.{number:0000}";

    public static Paper Of(Survey survey, int number, QuestionContent content, AgencyProfile agency) => new("PHIẾU KHẢO SÁT MỨC ĐỘ HÀI LÒNG", PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, survey.Terms.FieldFrom),
        [
            new SideBySide([new QrCode(CodeOf(survey, number))], [new Paragraph($"Phiếu số {number:0000}", Bold: true, Align: PaperAlign.Center), new Barcode(CodeOf(survey, number))], 30),
            new Paragraph($"Kính mời ông/bà cho biết mức độ hài lòng khi làm thủ tục tại {agency.Name}{(survey.Terms.Way is SurveyWay.Dossiers ? $" từ {survey.Terms.AskedFrom.Print()} đến {survey.Terms.AskedTo.Print()}" : "")}: mỗi câu đánh dấu × vào một ô. Phiếu không ghi tên; câu nào không gặp thì để trống.", Indent: true),
            new PaperTable([new PaperColumn("TT", 0.5, PaperAlign.Center), new PaperColumn("Nội dung", 4), .. content.Levels.Select(l => new PaperColumn(l.Text, 1, PaperAlign.Center))], Rows(content)),
            new Field("Ý kiến khác", null),
            new SideBySide([new Paragraph("(Đóng dấu của đơn vị)", Italic: true, Align: PaperAlign.Center)], [new Paragraph("Xin trân trọng cảm ơn ông/bà.", Align: PaperAlign.Center)]),
        ])
    { Subtitle = survey.Terms.Name };

    private static IEnumerable<IReadOnlyList<string?>> Rows(QuestionContent content)
    {
        var factor = "";
        foreach (var (at, question) in content.Questions.Index())
        {
            if (question.Factor.Length > 0 && question.Factor != factor) yield return ["", (factor = question.Factor).ToUpper(VietnamText.Culture), .. content.Levels.Select(_ => "")];
            yield return [$"{at + 1}", question.Text, .. content.Levels.Select(l => $"□ {l.Value}")];
        }
    }
}
