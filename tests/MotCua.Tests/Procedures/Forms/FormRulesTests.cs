namespace MotCua.Procedures.Forms;

public class FormRulesTests
{
    [Theory]
    [InlineData("(a+)+$", null)]
    [InlineData("[0-9]{3}-[0-9]{4}", null)]
    [InlineData("[0-9", "mẫu không phải biểu thức chính quy đúng")]
    [InlineData("(?<!a)b", "mẫu dùng cách nhìn trước")]
    [InlineData("(a)\\1", "mẫu dùng cách nhìn trước")]
    [InlineData("((a{999}){999}){999}", "mẫu lặp quá nhiều lần")]
    [InlineData("a{2147483648}", "mẫu lặp quá nhiều lần")]
    [InlineData("a)|(b", "mẫu không phải biểu thức chính quy đúng")]
    public void A_pattern_that_is_broken_or_could_hang_is_refused(string pattern, string? wrong)
    {
        var said = FormPattern.Wrong(pattern);
        if (wrong is null) Assert.Null(said);
        else Assert.StartsWith(wrong, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_would_keep_another_engine_busy_for_years_answers_at_once()
    {
        var before = DateTime.UtcNow;

        Assert.False(FormPattern.IsMatch("(a+)+", new string('a', 4000) + "!"));
        Assert.True(DateTime.UtcNow - before < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_condition_rests_on_a_choice_that_stands_before_it()
    {
        FormField yes = new() { Key = "co", Label = "Có con", Kind = FormFieldKind.YesNo }, text = new() { Key = "ten", Label = "Tên" };

        Assert.Contains("ô đứng trước", Fault(text with { ShownWhen = new("co", ["Có"]) }, yes), StringComparison.Ordinal);
        Assert.Contains("không phải ô chọn", Fault(text, yes with { ShownWhen = new("ten", ["Có"]) }), StringComparison.Ordinal);
        Assert.Contains("«Rồi» không phải câu trả lời của ô «Có con»", Fault(yes, text with { ShownWhen = new("co", ["Rồi"]) }), StringComparison.Ordinal);
        Assert.Equal("", Fault(yes, text with { ShownWhen = new("co", ["Có"]) }));
    }

    [Theory]
    [InlineData(5, 2, FormFieldKind.Number, "số nhỏ nhất lớn hơn số lớn nhất")]
    [InlineData(0, 0, FormFieldKind.Day, "")]
    [InlineData(0, 90_000, FormFieldKind.Day, "số ngày kể từ hôm nay")]
    public void Bounds_leave_something_to_answer(int min, int max, FormFieldKind kind, string wrong) =>
        Assert.Contains(wrong, Fault(new FormField { Key = "so", Label = "Số", Kind = kind, Min = min, Max = max }), StringComparison.Ordinal);

    [Fact]
    public void A_field_moves_past_the_end_of_its_section_and_conditions_follow_a_new_key()
    {
        var form = new FormDefinition { Sections = [new() { Title = "A", Fields = [FormCheckTests.Chain().Fields.First()] }, new() { Title = "B", Fields = [.. FormCheckTests.Chain().Fields.Skip(1)] }] };

        Assert.Equal([2, 1], form.Moved(FormPlace.Nowhere, "1:up:0").Form.Sections.Select(s => s.Fields.Count));
        Assert.Equal("da-cuoi", form.Replaced(new(0, 0), form.Fields.First() with { Key = "da-cuoi" }).Fields.ElementAt(1).ShownWhen!.Key);
        foreach (var nonsense in new[] { "", "s:up:0", "9:add:0", "0:open:7", "x:y:z", "-1:add:0", "0:remove:-1" }) Assert.Same(form, form.Moved(FormPlace.Nowhere, nonsense).Form);
    }

    private static string Fault(params FormField[] fields) => FormRules.Faults(FormCheckTests.Form(fields)).FirstOrDefault()?.Message ?? "";
}
