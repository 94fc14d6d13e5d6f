using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;

namespace MotCua.Platform.Ui;

/// <summary>Every page of the program, asked and posted to in ways no form of ours would: an answer in words, never a failure.</summary>
public class OddInputTests
{
    private static readonly string[] Odd = ["%00x", "-1", "99999999999999999999", "9223372036854775807", "%F0%9F%98%80", "%CC%81", "moi", "2024-02-30", new string('9', 3000)];

    [Fact]
    public async Task No_page_fails_on_an_odd_address()
    {
        await using var app = await MotCuaApp.StartAsync();
        var everything = await EverythingAsync(app);
        var id = await app.ReceivedAsync();
        List<string> failed = [];
        foreach (var (route, names) in Pages(app))
        {
            foreach (var odd in Odd)
            {
                var url = $"/{Filled(route, id)}?{string.Join('&', names.Select(n => $"{n}={odd}"))}";
                var answer = await everything.Http.GetAsync(url);
                if ((int)answer.StatusCode >= 500) failed.Add($"GET {url[..Math.Min(160, url.Length)]}: {(int)answer.StatusCode}");
            }
        }
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public async Task No_page_fails_on_an_empty_or_overfull_form()
    {
        await using var app = await MotCuaApp.StartAsync();
        var everything = await EverythingAsync(app);
        var id = await app.ReceivedAsync();
        var token = (await everything.OpenAsync("/ho-so")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        List<string> failed = [];
        foreach (var (route, names, handler, fields) in Posts(app).Where(p => !p.Route.Contains("dang-xuat", StringComparison.Ordinal)))
        {
            foreach (var value in new[] { null, new string('ă', 5000), "\0" })
            {
                var version = (await app.DossierAsync(id)).Version;
                var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, [WorkPageFilter.VersionField] = $"{version}" };
                if (value is not null) foreach (var field in fields.Concat(names).Append("Chosen").Append("Marks")) form[field] = value;
                var answer = await everything.Http.PostAsync($"/{Filled(route, id)}{(handler.Length > 0 ? $"?handler={handler}" : "")}", new FormUrlEncodedContent(form));
                if ((int)answer.StatusCode >= 500) failed.Add($"POST {route} {handler} {value?[..1]}: {(int)answer.StatusCode} ");
            }
        }
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    private static async Task<Visitor> EverythingAsync(MotCuaApp app)
    {
        await app.InScopeAsync(async (_, db) =>
        {
            var agency = await db.Agencies.Select(a => a.Id).FirstAsync();
            db.Add(Role.Define(agency, "Mọi quyền", Enum.GetValues<Permission>()));
            await db.SaveChangesAsync();
        });
        return await app.SignedInAsync("Người Có Mọi Quyền", "Mọi quyền", "Bộ phận Một cửa");
    }

    private static string Filled(string route, long id) => System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]+\}", m => m.Value.Contains("kind", StringComparison.OrdinalIgnoreCase) ? "bo-sung" : $"{id}");

    private static IEnumerable<(string Route, IReadOnlyList<string> Names)> Pages(MotCuaApp app) => Described(app).Select(d => (d.Route, Names(d.Page)));

    private static IEnumerable<(string Route, IReadOnlyList<string> Names, string Handler, IReadOnlyList<string> Fields)> Posts(MotCuaApp app) =>
        from d in Described(app)
        from handler in d.Page.HandlerMethods
        where handler.HttpMethod == "Post"
        select (d.Route, Names(d.Page), handler.Name ?? "", Fields(d.Page));

    private static IEnumerable<(string Route, CompiledPageActionDescriptor Page)> Described(MotCuaApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => (Route: e.RoutePattern.RawText!.Trim('/'), Page: e.Metadata.GetMetadata<CompiledPageActionDescriptor>()!))
            .Where(e => e.Page is not null && !e.Route.StartsWith("loi/", StringComparison.Ordinal));

    private static IReadOnlyList<string> Names(CompiledPageActionDescriptor page) =>
        [.. page.BoundProperties.Select(p => p.BindingInfo?.BinderModelName ?? p.Name), "q", "sau", "tu", "den", "linh-vuc", "trang-thai"];

    private static IReadOnlyList<string> Fields(CompiledPageActionDescriptor page) =>
        [.. page.BoundProperties.SelectMany(p => p.ParameterType.GetProperties().Where(f => f.CanWrite && f.PropertyType == typeof(string)).Select(f => $"{p.Name}.{f.Name}")).Concat(page.BoundProperties.Where(p => p.ParameterType == typeof(string)).Select(p => p.Name))];
}
