using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MotCua.Ratings.Answering;

/// <summary>The machine at the desk, for whoever has its address.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class TabletModel(TabletKey tablet) : StartPage
{
    [BindProperty(SupportsGet = true)]
    public string Desk { get; set; } = "";

    protected override string After => $"?quay={Uri.EscapeDataString(Desk)}";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken) => await tablet.AgencyOfAsync(Desk, cancellationToken) is not null;
}
