using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Ratings;

/// <summary>Targets set by hand for a field, and the next drawn for who could not be reached.</summary>
public class SurveyTargetTests
{
    [Fact]
    public async Task Targets_make_the_sample_and_what_there_is_not_enough_of_is_told_before_the_draw()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.AnsweredAsync();
        var field = await app.InScopeAsync((_, db) => db.Dossiers.Select(d => d.Field).FirstAsync());
        using var reform = await app.ReformAsync();

        var wrong = await reform.SubmitAsync(await reform.OpenAsync("/khao-sat/soan"), "Lập đợt khảo sát", ("Input.Name", "Đợt thử"), ("Input.Targets", $"{field} nhiều"));
        var twice = await reform.SubmitAsync(wrong, "Lập đợt khảo sát", ("Input.Targets", $"{field} | 3\n{field} | 2"));
        var address = await app.SurveyAsync(7, 100, ("Input.Targets", $"{field} | 12"));
        var bare = await reform.OpenAsync($"{address}/rut-mau");
        var less = await reform.SubmitAsync(await reform.OpenAsync($"/khao-sat/soan/{address.Split('/')[2]}"), "Lưu", ("Input.Targets", $"{field} | 5"));
        await app.DrawAsync(address);

        Assert.Contains("Dòng 1: viết tên lĩnh vực", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("chỉ đặt chỉ tiêu một lần", twice.Errors, StringComparison.Ordinal);
        Assert.Contains("đặt 12 phiếu nhưng kỳ này chỉ có 8 hồ sơ", bare.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(bare.Document.QuerySelectorAll("button"), b => b.TextContent.Trim() == "Rút mẫu");
        Assert.Equal("", less.Errors);
        Assert.Equal((5, 5), ((await app.SurveyOfAsync(address)).Forms, (await app.FormsOfAsync(address)).Count));
        Assert.Contains("ra đúng mẫu đã rút", (await reform.OpenAsync($"{address}/rut-mau")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_reached_is_replaced_by_the_next_drawn_once_and_still_counts_as_not_reached()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync(9, 6);
        using var reform = await app.ReformAsync();
        var id = SurveyGiven.IdOf(address);
        var before = await app.InScopeAsync((_, db) => db.DrawnDossiers.Where(d => d.SurveyId == id).Select(d => d.DossierId).ToListAsync());

        await reform.SubmitAsync(await reform.OpenAsync($"{address}/tap/1"), "Ghi không tiếp cận được", ("Missed", "1-2"), ("Why", "Vắng nhà hai lần"));
        var offered = await reform.OpenAsync($"{address}/tap/1");
        var replaced = await reform.SubmitAsync(offered, "Rút 2 người thay");
        var after = await app.InScopeAsync((_, db) => db.DrawnDossiers.Where(d => d.SurveyId == id).Select(d => d.DossierId).ToListAsync());
        var (survey, forms) = (await app.SurveyOfAsync(address), await app.FormsOfAsync(address));
        var late = await reform.SubmitAsync(offered, "Rút 2 người thay");

        Assert.Contains("Đã rút 2 người thay", replaced.Words, StringComparison.Ordinal);
        Assert.Equal((8, 8, 8), (survey.Forms, forms.Count, after.Distinct().Count()));
        Assert.All(before, d => Assert.Contains(d, after));
        Assert.Equal(2, forms.Count(f => f.State is SurveyFormState.NotReached));
        Assert.Equal([7, 8], forms.Where(f => f.Batch == survey.Batches[^1].Number).Select(f => f.Number));
        Assert.Equal(8, (await app.FormsOfAsync(address)).Count); // pressed twice, drawn once
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.DoesNotContain("Rút người thay", (await reform.OpenAsync($"{address}/tap/1")).Words, StringComparison.Ordinal);
        // The draw itself can still be repeated.
        Assert.Contains("ra đúng mẫu đã rút", (await reform.OpenAsync($"{address}/rut-mau")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nobody_is_left_to_draw_it_says_so()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.FieldedAsync(6, 6);
        using var reform = await app.ReformAsync();
        await reform.SubmitAsync(await reform.OpenAsync($"{address}/tap/1"), "Ghi không tiếp cận được", ("Missed", "1"), ("Why", "Vắng"));

        var none = await reform.SubmitAsync(await reform.OpenAsync($"{address}/tap/1"), "Rút 1 người thay");

        Assert.Contains("không còn hồ sơ cùng bộ phận, lĩnh vực để rút", none.Errors, StringComparison.Ordinal);
        Assert.Equal(6, (await app.FormsOfAsync(address)).Count);
    }
}
