using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Staff;

public class HeadDutyTests
{
    [Fact]
    public async Task A_criterion_belongs_to_a_leader_with_result_effect_and_explanation_to_print()
    {
        await using var app = await MotCuaApp.StartAsync();
        var quan = await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo");
        using var reform = await app.ReformAsync();
        foreach (var code in new[] { "2.10", "2.9" })
            Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync("/nhan-su/trach-nhiem/soan?nam=2024"), "Giao", ("Input.Code", code), ("Input.Criterion", $"Tiêu chí {code}"), ("Input.OfficialId", $"{quan}"))).Errors);
        var silent = await reform.SubmitAsync(await reform.OpenAsync("/nhan-su/trach-nhiem/soan"), "Giao", ("Input.Code", "3.1"), ("Input.Criterion", "Hồ sơ đúng hạn"));
        Assert.Contains("Chọn người chịu trách nhiệm", silent.Errors, StringComparison.Ordinal);
        var id = await app.InScopeAsync((_, db) => db.HeadDuties.Where(d => d.Code == "2.9").Select(d => d.Id).SingleAsync());

        var done = await reform.SubmitAsync(await reform.OpenAsync($"/nhan-su/trach-nhiem/soan/{id}"), "Ghi kết quả", ("Outcome.Result", "Đạt 3,8/4 điểm"), ("Outcome.Effect", "Không hạ mức xếp loại"), ("Outcome.Explanation", "Một hồ sơ trễ do chờ trích đo"));

        Assert.Equal("", done.Errors);
        Assert.True(done.Words.IndexOf("2.9", StringComparison.Ordinal) < done.Words.IndexOf("2.10", StringComparison.Ordinal));
        using var leader = await app.LeaderAsync();
        using var word = WordprocessingDocument.Open(new MemoryStream(await leader.Http.GetByteArrayAsync(new Uri("/nhan-su/trach-nhiem?nam=2024&handler=Word", UriKind.Relative))), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => e.Description));
        Assert.All(["Không hạ mức xếp loại", "Một hồ sơ trễ do chờ trích đo"], said => Assert.Contains(said, word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync($"/nhan-su/trach-nhiem/soan/{id}")).Status);
        await reform.SubmitAsync(await reform.OpenAsync($"/nhan-su/trach-nhiem/soan/{id}"), "Bỏ", ("Why", "Nhập trùng"));
        Assert.DoesNotContain("Tiêu chí 2.9", (await leader.OpenAsync("/nhan-su/trach-nhiem?nam=2024")).Words, StringComparison.Ordinal);
    }
}
