using Microsoft.AspNetCore.Http;

namespace MotCua.Procedures.Forms;

public class FormCheckTests
{
    private static readonly DateOnly Today = new(2024, 4, 26);

    [Theory]
    [InlineData(FormFieldKind.Text, "", "Ô: chưa nhập.")]
    [InlineData(FormFieldKind.YesNo, "", "Ô: chọn một câu trả lời.")]
    [InlineData(FormFieldKind.YesNo, "Có lẽ", "Ô: chọn một câu trả lời trong danh sách.")]
    [InlineData(FormFieldKind.Choice, "Xanh", null)]
    [InlineData(FormFieldKind.Choice, "Tím", "Ô: chọn một câu trả lời trong danh sách.")]
    [InlineData(FormFieldKind.Choices, "Đỏ\nXanh", null)]
    [InlineData(FormFieldKind.Choices, "Đỏ\nTím", "Ô: chỉ chọn các câu trả lời trong danh sách.")]
    [InlineData(FormFieldKind.Day, "31/02/2024", "Ô: nhập theo dạng ngày/tháng/năm, ví dụ 26/04/2024.")]
    [InlineData(FormFieldKind.Day, "1/4/2024", null)]
    [InlineData(FormFieldKind.Number, "2,5", null)]
    [InlineData(FormFieldKind.Number, "hai", "Ô: nhập một số, phần lẻ sau dấu phẩy, ví dụ 2 hoặc 2,5.")]
    [InlineData(FormFieldKind.Money, "1.500.000", null)]
    [InlineData(FormFieldKind.Money, "-5", "Ô: phải từ 0 đ trở lên.")]
    [InlineData(FormFieldKind.Money, "2,5", "Ô: số tiền không có phần lẻ.")]
    [InlineData(FormFieldKind.IdNumber, "060 204 000 123", null)]
    [InlineData(FormFieldKind.IdNumber, "06020400012", "Ô: số định danh cá nhân (CCCD) có 12 chữ số, CMND có 9 chữ số, hộ chiếu có một hoặc hai chữ cái rồi đến các chữ số.")]
    [InlineData(FormFieldKind.Phone, "+84 905 123 456", null)]
    [InlineData(FormFieldKind.Phone, "12345", "Ô: số điện thoại bắt đầu bằng 0, có 10 hoặc 11 chữ số, ví dụ 0905123456.")]
    [InlineData(FormFieldKind.Email, "ten@example.vn", null)]
    [InlineData(FormFieldKind.Email, "ten@", "Ô: thư điện tử có dạng ten@example.vn.")]
    public void A_required_answer_fits_its_kind(FormFieldKind kind, string typed, string? wrong)
    {
        var field = new FormField { Key = "o", Label = "Ô", Kind = kind, Required = true, Options = kind is FormFieldKind.Choice or FormFieldKind.Choices ? ["Đỏ", "Xanh"] : [] };

        Assert.Equal(wrong, FormCheck.Of(Form(field), Typed(Form(field), ("o", typed)), Today).SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData(FormFieldKind.Number, "1", 2, 10, "Ô: phải từ 2 trở lên.")]
    [InlineData(FormFieldKind.Number, "10", 2, 10, null)]
    [InlineData(FormFieldKind.Number, "10,5", 2, 10, "Ô: không được quá 10.")]
    [InlineData(FormFieldKind.Money, "2.000", 0, 1500, "Ô: không được quá 1.500 đ.")]
    [InlineData(FormFieldKind.Day, "27/04/2024", -60, 0, "Ô: không được sau ngày 26/04/2024.")]
    [InlineData(FormFieldKind.Day, "26/04/2024", -60, 0, null)]
    [InlineData(FormFieldKind.Day, "25/02/2024", -60, 0, "Ô: không được trước ngày 26/02/2024.")]
    public void Bounds_are_inclusive_and_those_of_a_day_are_counted_from_today(FormFieldKind kind, string typed, int min, int max, string? wrong)
    {
        var form = Form(new FormField { Key = "o", Label = "Ô", Kind = kind, Min = min, Max = max });

        Assert.Equal(wrong, FormCheck.Of(form, Typed(form, ("o", typed)), Today).SingleOrDefault()?.Message);
    }

    [Fact]
    public void A_text_is_as_long_and_as_written_as_the_form_says()
    {
        var form = Form(new FormField { Key = "so", Label = "Số giấy", MaxLength = 8, Pattern = "[0-9]+/[A-Z]+", PatternHelp = "số, gạch chéo, chữ hoa, ví dụ 12/CS" });

        Assert.Empty(FormCheck.Of(form, Typed(form, ("so", "12/CS")), Today));
        Assert.Equal("Số giấy: số, gạch chéo, chữ hoa, ví dụ 12/CS.", Assert.Single(FormCheck.Of(form, Typed(form, ("so", "x12/CS")), Today)).Message);
        Assert.Equal("Số giấy: dài quá 8 ký tự.", Assert.Single(FormCheck.Of(form, Typed(form, ("so", "123456/CS")), Today)).Message);
    }

    [Theory]
    [InlineData("Không", "", "", 0)]
    [InlineData("Có", "", "", 1)]
    [InlineData("Có", "Khác", "", 1)]
    [InlineData("Có", "Khác", "Bác", 0)]
    [InlineData("Không", "Khác", "Bác", 0)]
    public void A_question_is_asked_only_when_its_condition_is_met_and_the_condition_is_itself_asked(string married, string who, string other, int mistakes)
    {
        var form = Chain();
        var answers = Typed(form, ("ket-hon", married), ("ai", who), ("khac", other));

        Assert.Equal(mistakes, FormCheck.Of(form, answers, Today).Count);
        Assert.Equal(married == "Không" ? 1 : new[] { married, who, other }.Count(t => t.Length > 0), answers.Shown(form).Values.Count);
    }

    [Fact]
    public void Answers_are_kept_in_one_form_whatever_was_typed_and_only_those_of_the_form()
    {
        var form = Form(new() { Key = "ngay", Kind = FormFieldKind.Day }, new() { Key = "tien", Kind = FormFieldKind.Money }, new() { Key = "nhieu", Kind = FormFieldKind.Choices, Options = ["a", "b"] });

        var answers = Typed(form, ("ngay", "2/3/2024"), ("tien", "1 500 000"), ("nhieu", "a"), ("nhieu", "b"), ("la", "x"));

        Assert.Equal(("2024-03-02", "1500000", "a\nb", ""), (answers["ngay"], answers["tien"], answers["nhieu"], answers["la"]));
    }

    [Fact]
    public void Personal_numbers_are_masked_to_read_and_conditions_not_met_are_not_shown()
    {
        var form = Form(new FormField { Key = "so", Label = "Số định danh", Kind = FormFieldKind.IdNumber }, new FormField { Key = "cha", Label = "Tên cha", ShownWhen = new("co", ["Có"]) });
        var answers = Typed(form, ("so", "060204000123"), ("cha", "Nguyễn Văn A"));

        Assert.Equal([("Số định danh", "060•••••••23")], new FormAnswersView(form, answers, Masked: true).Sections.Single().Rows);
        Assert.Equal([("Số định danh", "060204000123")], new FormAnswersView(form, answers, Masked: false).Sections.Single().Rows);
    }

    internal static FormDefinition Form(params FormField[] fields) => new() { Sections = [new() { Title = "Phần", Fields = fields }] };

    internal static FormDefinition Chain() => Form(
        new() { Key = "ket-hon", Label = "Đã kết hôn", Kind = FormFieldKind.YesNo, Required = true },
        new() { Key = "ai", Label = "Với ai", Kind = FormFieldKind.Choice, Options = ["Trong nước", "Khác"], Required = true, ShownWhen = new("ket-hon", [FormField.Yes]) },
        new() { Key = "khac", Label = "Ghi rõ", Required = true, ShownWhen = new("ai", ["Khác"]) });

    internal static FormAnswers Typed(FormDefinition form, params (string Key, string Value)[] typed) =>
        FormAnswers.Read(form, new FormCollection(typed.GroupBy(t => t.Key).ToDictionary(g => FormAnswers.Prefix + g.Key, g => new Microsoft.Extensions.Primitives.StringValues([.. g.Select(t => t.Value)]))));
}
