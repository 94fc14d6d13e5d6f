using Microsoft.AspNetCore.Mvc;

namespace MotCua.News;

/// <summary>The pages that stay and how to reach the ward, beside any public page.</summary>
public sealed class PortalPages(NewsCatalogue catalogue) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View("/News/Reading/_Pages.cshtml", (await catalogue.PagesAsync(HttpContext.RequestAborted), await catalogue.OwnerAsync(HttpContext.RequestAborted)));
}
