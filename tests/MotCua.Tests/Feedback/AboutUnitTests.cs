using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Inspections;
using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>A feedback names a section without a dossier, and counts there.</summary>
public class AboutUnitTests
{
    private const string Justice = "Tư pháp – Hộ tịch", Desk = "Bộ phận Một cửa";

    [Fact]
    public async Task Named_by_the_sender_it_counts_where_that_section_is_looked_at()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (justice, desk) = (await UnitAsync(app, Justice), await UnitAsync(app, Desk));

        var found = await app.SentAsync(("Input.AboutUnitId", $"{justice}"));
        await app.SentAsync();

        Assert.Equal(Justice, found.AboutUnit);
        Assert.StartsWith("1 về bộ phận hoặc hồ sơ của bộ phận, 2 của cả đơn vị", await FactAsync(app, justice), StringComparison.Ordinal);
        Assert.StartsWith("0 về", await FactAsync(app, desk), StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task A_named_section_goes_before_that_of_the_dossier_and_may_be_put_right()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dossier = await app.HeldAsync();
        var code = await app.InScopeAsync((_, db) => db.Dossiers.Where(d => d.Id == dossier).Select(d => d.Code).SingleAsync());
        var (justice, desk) = (await UnitAsync(app, Justice), await UnitAsync(app, Desk));
        var found = await app.SentAsync(("Input.DossierCode", code));
        Assert.StartsWith("1 về", await FactAsync(app, justice), StringComparison.Ordinal);
        using var receiver = await app.DeskAsync();

        var named = await receiver.SubmitAsync(await receiver.OpenAsync($"/xu-ly-phan-anh/{found.Id}"), "Ghi bộ phận", ("About", $"{desk}"));
        var again = await receiver.SubmitAsync(named, "Ghi bộ phận", ("About", $"{desk}"));

        Assert.Contains($"Ghi là phản ánh về {Desk}", named.Words, StringComparison.Ordinal);
        Assert.Contains("đã ghi như vậy", again.Errors, StringComparison.Ordinal);
        Assert.Equal(("0", "1"), ((await FactAsync(app, justice))[..1], (await FactAsync(app, desk))[..1]));
        await receiver.SubmitAsync(await receiver.OpenAsync($"/xu-ly-phan-anh/{found.Id}"), "Ghi bộ phận", ("About", ""));
        Assert.StartsWith("1 về", await FactAsync(app, justice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_receives_feedback_names_it_and_only_a_section_of_the_agency()
    {
        await using var app = await MotCuaApp.StartAsync();
        await UnitAsync(app, Justice);
        var found = await app.SentAsync();
        await app.AcceptedAsync(found);
        using var receiver = await app.DeskAsync();
        using var duc = await app.SpecialistAsync();
        var page = await receiver.OpenAsync($"/xu-ly-phan-anh/{found.Id}");

        Assert.Contains("Chọn bộ phận trong danh sách", (await receiver.SubmitAsync(page, "Ghi bộ phận", ("About", "12345"))).Errors, StringComparison.Ordinal);
        var seen = await duc.OpenAsync($"/xu-ly-phan-anh/{found.Id}");
        Assert.DoesNotContain(seen.Document.QuerySelectorAll("button"), b => b.TextContent == "Ghi bộ phận");
        var form = new FormUrlEncodedContent(Visitor.Fields((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelectorAll("form").First(f => f.TextContent.Contains("Ghi bộ phận", StringComparison.Ordinal))).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)));
        using var forced = await duc.Http.PostAsync(new Uri($"/xu-ly-phan-anh/{found.Id}?handler=NameUnit", UriKind.Relative), form);
        Assert.NotEqual(HttpStatusCode.Redirect, forced.StatusCode);
        Assert.Null((await app.FeedbackAsync(found.Code)).AboutUnitId);
    }

    private static async Task<long> UnitAsync(MotCuaApp app, string name)
    {
        await app.OfficialAsync(name == Desk ? "Trần Thị Mai" : "Nguyễn Văn Đức", name == Desk ? "Công chức Một cửa" : "Công chức chuyên môn", name);
        return await app.InScopeAsync((_, db) => db.Set<Unit>().Where(u => u.Name == name).Select(u => u.Id).SingleAsync());
    }

    private static Task<string> FactAsync(MotCuaApp app, long unit) => app.InScopeAsync(async (services, db) =>
        (await services.GetRequiredService<UnitFacts>().OfAsync(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), unit, app.Clock.Today, CancellationToken.None)).Single(f => f.Name.StartsWith("Phản ánh về", StringComparison.Ordinal)).Words);
}
