using System.Net;

namespace MotCua.Ratings;

/// <summary>Forms typed by number, corrected, left out by two, entered again by another.</summary>
public class SurveyEntryTests
{
    [Fact]
    public async Task A_scanned_number_goes_on_to_the_answers_and_digits_are_checked_question_by_question()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync();
        var code = (await app.SurveyOfAsync(address)).Code;
        using var clerk = await app.ClerkAsync();

        var scanned = await clerk.EnterAsync(address, $"{code}.0003", "");
        Assert.True(scanned.Document.QuerySelector("[name='Input.Digits']")!.HasAttribute("autofocus"));
        Assert.Equal($"{code}.0003", scanned.Document.QuerySelector("[name='Input.Number']")!.GetAttribute("value"));
        var few = await clerk.SubmitAsync(scanned, "Lưu, sang phiếu sau", ("Input.Digits", "5545"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, few.Status);
        Assert.Contains("Phiếu có 6 câu, mới gõ 4 chữ số: gõ tiếp từ câu 5", few.Errors, StringComparison.Ordinal);
        Assert.Contains("Chữ số thứ 2 («7»)", (await clerk.SubmitAsync(few, "Lưu, sang phiếu sau", ("Input.Digits", "574500"))).Errors, StringComparison.Ordinal);
        Assert.Contains("Đã nhập phiếu 3", (await clerk.SubmitAsync(few, "Lưu, sang phiếu sau", ("Input.Digits", "55 45 04"))).Words, StringComparison.Ordinal);

        Assert.Equal(new Dictionary<string, int> { ["0"] = 5, ["1"] = 5, ["2"] = 4, ["3"] = 5, ["5"] = 4 }, (await app.FormsOfAsync(address))[2].Entry!.Answers);
        Assert.Contains("phiếu của đợt khác", (await clerk.EnterAsync(address, "KS-X-2023-01.0004", "555555")).Errors, StringComparison.Ordinal);
        Assert.Contains("Số phiếu từ 1 đến 12", (await clerk.EnterAsync(address, "13", "555555")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_entered_once_and_corrected_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync();
        using var clerk = await app.ClerkAsync();
        await clerk.EnterAsync(address, "1", "554544");

        var again = await clerk.EnterAsync(address, "1", "111111");
        Assert.Contains("Phiếu 1 đã nhập, Võ Thị Lan nhập", again.Errors, StringComparison.Ordinal);
        Assert.Equal("111111", again.Document.QuerySelector("[name='Input.Digits']")!.GetAttribute("value"));

        var form = await clerk.OpenAsync($"{address}/phieu/1");
        Assert.Contains("Ghi lý do đính chính", (await clerk.SubmitAsync(form, "Đính chính", ("Input.Digits", "554543"))).Errors, StringComparison.Ordinal);
        var corrected = await clerk.SubmitAsync(form, "Đính chính", ("Input.Digits", "554543"), ("Input.Why", "Gõ nhầm câu 6"));
        Assert.Contains("câu 5: 4 → 3 – Gõ nhầm câu 6", corrected.Words, StringComparison.Ordinal);

        var invalid = await clerk.EnterAsync(address, "2", "", ("Input.InvalidReason", "nhieu-muc"));
        Assert.Contains("(không hợp lệ)", invalid.Words, StringComparison.Ordinal);
        Assert.Equal(SurveyFormState.Invalid, (await app.FormsOfAsync(address))[1].State);
    }

    [Fact]
    public async Task A_form_is_left_out_only_by_a_second_person()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync();
        using var clerk = await app.ClerkAsync();
        await clerk.EnterAsync(address, "1", "555555");
        var asked = await clerk.SubmitAsync(await clerk.OpenAsync($"{address}/phieu/1"), "Đề nghị loại", ("Why", "Nghi điền thay"));
        Assert.DoesNotContain("Loại phiếu khỏi số liệu", asked.Words, StringComparison.Ordinal);
        Assert.False((await app.FormsOfAsync(address))[0].IsExcluded);

        using var leader = await app.LeaderAsync();
        var excluded = await leader.SubmitAsync(await leader.OpenAsync($"{address}/phieu/1"), "Loại phiếu khỏi số liệu", ("exclude", "true"));

        Assert.Contains("Đã loại phiếu 1", excluded.Words, StringComparison.Ordinal);
        Assert.True((await app.FormsOfAsync(address))[0].IsExcluded);
    }

    [Fact]
    public async Task The_second_entry_is_by_another_who_has_not_seen_the_first_and_a_third_settles_what_differs()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.EnteredAsync();
        var drawn = (await app.FormsOfAsync(address)).Where(f => f.IsRechecked).ToList();
        Assert.Equal(2, drawn.Count); // a tenth of twelve, rounded up
        var (number, right) = (drawn[0].Number, drawn[0].Number == 12 ? "111111" : "554544");
        using var clerk = await app.ClerkAsync();
        Assert.Contains("Không còn phiếu nào bạn phải nhập lại", (await clerk.OpenAsync($"{address}/phuc-tra")).Words, StringComparison.Ordinal);
        using var second = await app.SectionHeadAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync($"{address}/phieu/{number}")).Status);

        var differs = await second.SubmitAsync(await second.OpenAsync($"{address}/phuc-tra"), "Lưu, sang phiếu sau", ("Input.Number", $"{number}"), ("Input.Digits", right[..4] + "32"));
        Assert.Contains($"Phiếu {number} lệch 2 câu", differs.Words, StringComparison.Ordinal);
        using var leader = await app.LeaderAsync();
        Assert.Contains("chưa phúc tra", (await leader.SubmitAsync(await leader.OpenAsync($"{address}/chot"), "Chốt và niêm phong")).Errors, StringComparison.Ordinal);

        var settled = await leader.SubmitAsync(await leader.OpenAsync($"{address}/phuc-tra/{number}"), "Theo bản giấy", ("Input.Digits", right[..4] + "3" + right[5]));
        Assert.Contains($"Đã xử lý phiếu {number}", settled.Words, StringComparison.Ordinal);
        var form = (await app.FormsOfAsync(address)).Single(f => f.Number == number);
        Assert.Equal((2, 1), (form.Differences, form.Errors));
    }

    [Fact]
    public async Task Forms_still_out_keep_the_second_entry_from_beginning_and_two_who_enter_one_form_are_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync();
        using var reform = await app.ReformAsync();
        Assert.Contains("Còn 12 phiếu chưa nhập", (await reform.SubmitAsync(await reform.OpenAsync(address), "Nhập xong, bắt đầu phúc tra")).Errors, StringComparison.Ordinal);

        using var clerk = await app.ClerkAsync();
        using var head = await app.SectionHeadAsync();
        var (one, two) = (Visitor.FormOf(await clerk.OpenAsync($"{address}/nhap"), "Lưu, sang phiếu sau", ("Input.Number", "1"), ("Input.Digits", "555555")), Visitor.FormOf(await head.OpenAsync($"{address}/nhap"), "Lưu, sang phiếu sau", ("Input.Number", "1"), ("Input.Digits", "111111")));
        var answers = await Task.WhenAll(clerk.Http.SendAsync(one), head.Http.SendAsync(two));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found);
        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict);
    }
}
