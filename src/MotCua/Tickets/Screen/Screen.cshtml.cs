using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Tickets.Screen;

/// <summary>The screen in the hall, in large type; live where there is JavaScript, else loaded anew.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class ScreenModel(MotCuaDbContext db, QueueWatch watch, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public long? AgencyId { get; set; }

    public Agency Agency { get; private set; } = null!;

    public QueueView View { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agencies = await db.ReceivingAgenciesAsync(clock.Today, cancellationToken);
        if ((AgencyId is { } id ? agencies.Find(a => a.Id == id) : agencies.FirstOrDefault()) is not { } agency) return false;
        (Agency, View) = (agency, await watch.NowAsync(agency.Id, cancellationToken));
        return true;
    }

    public void OnGet() { }
}
