using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Procedures.Linking;

public class LinkedGroupTests
{
    [Fact]
    public async Task The_two_shipped_groups_name_procedures_of_the_catalogue_and_ask_to_be_confirmed()
    {
        await using var app = await MotCuaApp.StartAsync();

        var (groups, procedures) = await app.InScopeAsync(async (_, db) => (await db.LinkedGroups.ToListAsync(), await db.Procedures.ToDictionaryAsync(p => p.Id)));

        Assert.Equal(["khai-sinh", "khai-tu"], groups.Select(g => g.Key).Order());
        Assert.All(groups, g => Assert.Equal(3, g.Content.Members.Count));
        Assert.All(groups, g => Assert.Contains("Nghị định 63/2024/NĐ-CP", g.Content.LegalBasis, StringComparison.Ordinal));
        Assert.All(groups, g => Assert.False(g.Content.Verified));
        Assert.Equal(["1.000656", "1.001193"], groups.Select(g => procedures[g.Content.Members[0].ProcedureId].Code!).Order());
    }

    [Fact]
    public async Task A_procedure_waits_only_for_one_that_stands_before_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var content = await app.InScopeAsync(async (_, db) => (await db.LinkedGroups.AsNoTracking().FirstAsync()).Content);

        var broken = Assert.Throws<RuleBroken>(() => LinkedGroup.Define("x", content with { Members = [content.Members[0], content.Members[1] with { After = content.Members[2].ProcedureId }, content.Members[2]] }, new DateOnly(2024, 1, 1), null));

        Assert.Contains("đứng trước", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_manager_changes_a_group_and_the_posting_shows_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();
        var id = await app.InScopeAsync((_, db) => db.LinkedGroups.Where(g => g.Key == "khai-tu").Select(g => g.Id).SingleAsync());
        var form = await reform.OpenAsync($"/thu-tuc/nhom-lien-thong/sua/{id}");

        var saved = await reform.SubmitAsync(form, "Lưu nhóm", ("Input.Name", "Khai tử và mai táng phí"), ("Input.Members[1].Procedure", ""), ("Input.Members[3].Procedure", "2.000744"), ("Input.Members[3].Role", "Trợ giúp khẩn cấp"), ("Input.Members[3].After", "1.000656"), ("Input.Members[3].IsOptional", "true"));

        Assert.Equal($"/thu-tuc/nhom-lien-thong/{id}", saved.Url.AbsolutePath);
        Assert.Contains("Trợ giúp khẩn cấp", saved.Words, StringComparison.Ordinal);
        var death = await app.InScopeAsync((_, db) => db.Procedures.Where(p => p.Code == "1.000656").Select(p => p.Id).SingleAsync());
        Assert.Contains("Khai tử và mai táng phí", (await app.Anyone().OpenAsync($"/thu-tuc-hanh-chinh/{death}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_manage_procedures_reads_groups_and_does_not_change_them()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Contains("Khai tử", (await desk.OpenAsync("/thu-tuc/nhom-lien-thong")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/thu-tuc/nhom-lien-thong/sua")).Status);
    }

    [Fact]
    public async Task A_procedure_that_the_catalogue_does_not_know_is_named()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var reform = await app.ReformAsync();

        var refused = await reform.SubmitAsync(await reform.OpenAsync("/thu-tuc/nhom-lien-thong/sua"), "Lưu nhóm", ("Input.Name", "Nhóm thử"), ("Input.LegalBasis", "thử"), ("Input.Members[0].Procedure", "9.999999"), ("Input.Members[1].Procedure", "1.001193"));

        Assert.Contains("Danh mục không có thủ tục «9.999999»", refused.Errors, StringComparison.Ordinal);
    }
}
