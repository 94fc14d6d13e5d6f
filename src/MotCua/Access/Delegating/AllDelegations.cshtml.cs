using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Platform;

namespace MotCua.Access.Delegating;

/// <summary>The agency's delegations; an administrator enters one for an official who is away and could not.</summary>
[Needs(Permission.ManageOfficials)]
internal sealed class AllDelegationsModel(MotCuaDbContext db, Official official, TimeProvider clock) : DelegatingPage(db, official, clock)
{
    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public long? Chosen { get; set; }

    protected override long? GiverId => Chosen;

    public IEnumerable<SelectListItem> Givers => Colleagues.Select(c => new SelectListItem($"{c.FullName} – {c.Title}", $"{c.Id}", c.Id == Chosen));

    protected override IQueryable<Delegation> Listed(IQueryable<Delegation> ofAgency) => ofAgency;

    public void OnGet() { }
}
