using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform.Ui;

namespace MotCua.Ratings.Answering;

/// <summary>After a slip was sent. At the machine it goes back to the start by itself, so that the next in the line finds nothing of the one before.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class ThanksModel(TabletKey tablet) : WorkPage
{
    private const int Seconds = 8;

    [BindProperty(SupportsGet = true, Name = "quay")]
    public string? Tablet { get; set; }

    public string? Start { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await tablet.AgencyOfAsync(Tablet, cancellationToken) is not null) Start = TabletKey.Kind.Path + Tablet;
        return true;
    }

    public void OnGet()
    {
        if (Start is { } start) Response.Headers["Refresh"] = $"{Seconds}; url={start}";
    }
}
