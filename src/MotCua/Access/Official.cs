using MotCua.Platform;

namespace MotCua.Access;

/// <summary>The official (cán bộ, công chức) of this request. A page takes it in its constructor; a query starts at it.</summary>
public sealed class Official(Actor actor)
{
    /// <summary>Throws when nobody is signed in: a page without <see cref="NeedsAttribute"/> must not ask.</summary>
    public long Id => actor.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    public string Name => actor.Name;

    /// <summary>The agency the official works for; every query of an official is within it.</summary>
    public long AgencyId => actor.AgencyId ?? throw new InvalidOperationException("Nobody is signed in.");

    public long? UnitId => actor.UnitId;

    public bool Can(Permission permission) => actor.Can(permission.ToString());

    /// <summary>Asked when doing, not when showing: what is held only because somebody lent it is written down in that one's name.</summary>
    public bool MayUse(Permission permission)
    {
        if (!Can(permission)) return false;
        if (actor.Lent.TryGetValue(permission.ToString(), out var giver)) actor.OnBehalfOf = giver;
        return true;
    }
}
