using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Procedures;

public class PlannedLegsTests
{
    [Fact]
    public async Task Legs_are_typed_row_by_row_and_shown_on_the_page_the_posting_and_in_the_changes()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var id = await app.InScopeAsync((_, db) => db.Procedures.Where(p => p.Code == "1.001193").Select(p => p.Id).SingleAsync());
        var form = await reform.SubmitAsync(await reform.OpenAsync($"/thu-tuc/{id}/phien-ban-moi"), "Thêm cơ quan");

        var unfinished = await reform.SubmitAsync(form, "Lưu phiên bản", ("Input.Legs[0].Agency", "Công an phường"), ("Input.Legs[0].Hours", "0"));
        var saved = await reform.SubmitAsync(unfinished, "Lưu phiên bản", ("Input.Legs[0].Work", "Cấp số định danh cá nhân"), ("Input.Legs[0].Hours", "4,5"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unfinished.Status);
        Assert.Contains("Liên thông 1 chưa ghi việc cần làm", unfinished.Errors, StringComparison.Ordinal);
        Assert.Contains("số giờ làm việc phải lớn hơn 0", unfinished.Errors, StringComparison.Ordinal);
        Assert.Equal("Công an phường", unfinished.Document.QuerySelector("[name='Input.Legs[0].Agency']")!.GetAttribute("value"));
        Assert.Contains("Cấp số định danh cá nhân", saved.Words, StringComparison.Ordinal);
        Assert.Contains("4,5 giờ làm việc", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Cơ quan liên thông: «trống»", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Cấp số định danh cá nhân", (await app.Anyone().OpenAsync($"/thu-tuc-hanh-chinh/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Agencies_of_one_order_need_exactly_one_to_lead_them()
    {
        LegItem police = new("Công an phường", "Xác minh", 8), tax = new("Thuế cơ sở", "Xác nhận nợ thuế", 8);

        Assert.Contains(LegItem.Faults([police, tax]), f => f.Message.Contains("đúng một cơ quan chủ trì", StringComparison.Ordinal));
        Assert.Contains(LegItem.Faults([police with { Lead = true }, tax with { Lead = true }]), f => f.Field == "Input.Legs");
        Assert.Empty(LegItem.Faults([police with { Lead = true }, tax]));
        Assert.Empty(LegItem.Faults([police, tax with { Order = 2 }]));
    }
}
