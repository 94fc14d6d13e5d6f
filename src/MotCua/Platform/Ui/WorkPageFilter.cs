using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform.Storage;

namespace MotCua.Platform.Ui;

/// <summary>Around every handler: load, check the form, run, and show on the same page whatever said no. One place, so that no page forgets.</summary>
internal sealed class WorkPageFilter(MotCuaDbContext db, Once once) : IAsyncPageFilter
{
    public const string OnceField = "__once", VersionField = "__version";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var stop = context.HttpContext.RequestAborted;
        var posted = HttpMethods.IsPost(context.HttpContext.Request.Method);
        if (posted && !await IsReadableAsync(context.HttpContext.Request, stop))
        {
            context.Result = new BadRequestResult();
            return;
        }
        if (posted && await AlreadyDoneAsync(context, stop) is { } done)
        {
            context.Result = done;
            return;
        }
        if (context.HandlerInstance is not WorkPage page)
        {
            await next();
            return;
        }
        if (!await page.LoadAsync(stop))
        {
            context.Result = new NotFoundResult();
            return;
        }
        // Looking something up for a half-filled form is no submission: pressed twice, it must not lead away from what was typed.
        if (page.TakesUnfinished.Contains(context.HandlerMethod?.Name ?? "")) once.Key = null;
        if (posted && Refused(context, page) is { } refused) context.Result = await AfterTwinAsync(context, stop) ?? refused;
        else await RunAsync(context, page, next, stop);
    }

    // What cannot be read (a NUL in a form, a body cut off) is the sender's fault, told as such and not as a failure of ours.
    private static async Task<bool> IsReadableAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            if (request.HasFormContentType) await request.ReadFormAsync(stop);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private async Task<IActionResult?> AlreadyDoneAsync(PageHandlerExecutingContext context, CancellationToken stop)
    {
        if (!context.HttpContext.Request.HasFormContentType) return null;

        var key = (string?)context.HttpContext.Request.Form[OnceField];
        if (string.IsNullOrEmpty(key) || key.Length > 64 || !key.All(char.IsAsciiLetterOrDigit)) return null;

        once.Key = key;
        return await AfterTwinAsync(context, stop);
    }

    // The second of two clicks may find the work done and would be told that it cannot be done: it is led to where the first led.
    private async Task<IActionResult?> AfterTwinAsync(FilterContext context, CancellationToken stop) =>
        once.Key is { } key && await db.Set<SubmittedForm>().AnyAsync(f => f.Key == key, stop) ? await WhereItLedAsync(key, context, stop) : null;

    // The first submission may be committed but not yet answered: give it a moment.
    private async Task<IActionResult> WhereItLedAsync(string key, FilterContext context, CancellationToken stop)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var first = await db.Set<SubmittedForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, stop);
            if (first?.Location is { } location) return new LocalRedirectResult(location);
            await Task.Delay(50, stop);
        }
        if (context is PageHandlerExecutingContext { HandlerInstance: WorkPage page }) page.Notice = "Biểu mẫu này đã được lưu từ lần gửi trước; lần gửi này không lưu thêm gì.";
        return new LocalRedirectResult(context.HttpContext.Request.PathBase + context.HttpContext.Request.Path);
    }

    private static PageResult? Refused(PageHandlerExecutingContext context, WorkPage page)
    {
        // A form without the version is as good as a stale one: nobody knows what its sender saw.
        if (page.Subject is { } subject && VersionOf(context.HttpContext.Request) != $"{subject.Version}")
        {
            page.ModelState.AddModelError("", Stale);
            page.Response.StatusCode = StatusCodes.Status409Conflict;
            return page.Page();
        }
        if (page.ModelState.IsValid || page.TakesUnfinished.Contains(context.HandlerMethod?.Name ?? "")) return null;

        page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page.Page();
    }

    private static string? VersionOf(HttpRequest request) => request.HasFormContentType && request.Form[VersionField] is [var version] ? version : null;

    private const string Stale = "Người khác vừa thay đổi mục này sau khi bạn mở trang, nên chưa lưu gì. Những gì bạn nhập vẫn còn bên dưới: hãy xem lại thông tin mới rồi gửi lại.";

    private const string Taken = "Vừa có người lưu một mục trùng tên hoặc trùng số, nên chưa lưu gì. Xem lại tên rồi gửi lại.";

    private const string Busy = "Hệ thống đang bận ghi việc khác, nên chưa lưu gì. Chờ giây lát rồi gửi lại.";

    private async Task RunAsync(PageHandlerExecutingContext context, WorkPage page, PageHandlerExecutionDelegate next, CancellationToken stop)
    {
        var ran = await next();
        if (ran.Exception is null && (once.Key is null || once.Written || ran.Result is not PageResult))
        {
            await RememberAsync(ran.Result, context, stop);
            return;
        }
        if (ran.Exception is not (null or RuleBroken or DbUpdateException) && !StorageFaults.IsBusy(ran.Exception)) return;

        db.ChangeTracker.Clear(); // the verb may have half run; nothing of it may be shown or saved
        var mayBeTwin = !once.Written || ran.Exception is DbUpdateException; // what this request itself wrote before it said no is not a twin's
        if (mayBeTwin && await AfterTwinAsync(context, stop) is { } led) (ran.ExceptionHandled, ran.Result, page.Response.StatusCode) = (true, led, StatusCodes.Status200OK);
        else if (ran.Exception is RuleBroken broken) await ShowAgainAsync(ran, page, broken.Field, broken.Message, StatusCodes.Status422UnprocessableEntity, stop);
        else if (ran.Exception is DbUpdateConcurrencyException) await ShowAgainAsync(ran, page, "", Stale, StatusCodes.Status409Conflict, stop);
        else if (StorageFaults.IsDuplicate(ran.Exception)) await ShowAgainAsync(ran, page, "", Taken, StatusCodes.Status409Conflict, stop);
        else if (StorageFaults.IsBusy(ran.Exception)) await ShowAgainAsync(ran, page, "", Busy, StatusCodes.Status503ServiceUnavailable, stop);
    }

    private async Task ShowAgainAsync(PageHandlerExecutedContext ran, WorkPage page, string field, string message, int status, CancellationToken stop)
    {
        page.ModelState.AddModelError(field, message);
        ran.ExceptionHandled = true;
        page.Response.StatusCode = status;
        ran.Result = await page.LoadAsync(stop) ? page.Page() : new NotFoundResult();
    }

    private async Task RememberAsync(IActionResult? result, FilterContext context, CancellationToken stop)
    {
        if (!once.Written) return;
        var location = result switch
        {
            LocalRedirectResult r => r.Url,
            RedirectResult r => r.Url,
            RedirectToPageResult r => r.UrlHelper?.Page(r.PageName, r.RouteValues),
            _ => null,
        };
        if (location is null or { Length: > SubmittedForm.LongestLocation }) location = context.HttpContext.Request.Path;
        if (location == once.LeadsTo) return;
        await db.Set<SubmittedForm>().Where(f => f.Key == once.Key).ExecuteUpdateAsync(s => s.SetProperty(f => f.Location, location), stop);
    }
}
