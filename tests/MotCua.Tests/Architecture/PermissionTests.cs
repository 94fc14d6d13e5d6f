using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Architecture;

public class PermissionTests
{
    [Fact]
    public async Task Every_page_and_endpoint_names_its_permission_or_says_it_is_public()
    {
        await using var app = await MotCuaApp.StartAsync();

        // The fallback of static files that were added while running exists on a developer's machine only.
        var silent = Endpoints(app).Where(e => e.DisplayName != "Fallback {**path:file}").Where(e => e.Metadata.GetMetadata<NeedsAttribute>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(e => e.DisplayName);

        Assert.Empty(silent);
    }

    [Fact]
    public async Task Every_page_is_a_work_page_so_that_its_forms_count_once_and_show_what_said_no()
    {
        await using var app = await MotCuaApp.StartAsync();

        var other = Endpoints(app).Select(e => e.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo).OfType<System.Reflection.TypeInfo>().Where(t => !t.IsAssignableTo(typeof(WorkPage)) && t.AsType() != typeof(ErrorModel));

        Assert.Empty(other);
    }

    [Fact]
    public async Task Every_menu_entry_leads_to_a_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        var routes = Endpoints(app).OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).ToHashSet();

        Assert.Empty(app.Services.GetServices<MenuItem>().Select(m => m.Href.Split('?')[0]).Except(routes));
    }

    [Fact]
    public async Task Every_permission_is_needed_somewhere_and_every_menu_entry_names_real_ones()
    {
        await using var app = await MotCuaApp.StartAsync();

        Assert.Empty(app.Services.GetServices<MenuItem>().SelectMany(m => m.AnyOf).Except(Enum.GetNames<Permission>()));
    }

    private static IEnumerable<Endpoint> Endpoints(MotCuaApp app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
}
