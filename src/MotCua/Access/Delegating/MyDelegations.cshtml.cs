using MotCua.Platform;

namespace MotCua.Access.Delegating;

/// <summary>Lending my own permissions while I am away.</summary>
[Needs]
internal sealed class MyDelegationsModel(MotCuaDbContext db, Official official, TimeProvider clock) : DelegatingPage(db, official, clock)
{
    private readonly long _me = official.Id;

    protected override long? GiverId => _me;

    protected override IQueryable<Delegation> Listed(IQueryable<Delegation> ofAgency) => ofAgency.Where(d => d.FromId == _me);

    public void OnGet() { }
}
