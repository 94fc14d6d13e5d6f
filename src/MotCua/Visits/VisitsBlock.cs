using Microsoft.AspNetCore.Mvc;

namespace MotCua.Visits;

/// <summary>«Thống kê truy cập», beside any public page.</summary>
public sealed class VisitsBlock(VisitStatistics statistics) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View("/Visits/Showing/Block.cshtml", (await statistics.NowAsync(HttpContext.RequestAborted)).WithReader);
}
