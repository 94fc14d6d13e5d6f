using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Citizens;

/// <summary>The person of this request: whoever proved to read at an address, and perhaps who they are.</summary>
public sealed class OwnPerson
{
    private ContactAddress? _address;

    public ContactAddress Address => _address ?? throw new InvalidOperationException("Nobody proved an address: the page lacks [ForPerson].");

    /// <summary>Null where only an address was proved.</summary>
    public ProvenIdentity? Identity { get; private set; }

    internal void Enter(SessionPerson person, Actor actor)
    {
        (_address, Identity) = (person.Address, person.Identity);
        actor.ActAs($"Người dân ({person.Address.Masked})");
    }
}

/// <summary>Who somebody is, as an identity provider says.</summary>
/// <param name="Provider">What people call it, e.g. VNeID.</param>
/// <param name="Name">As it stands there; empty where it was not told.</param>
/// <param name="IdNumber">Số định danh; empty where it was not told.</param>
/// <param name="BirthDate">Null where it was not told.</param>
public sealed record ProvenIdentity(string Provider, string Name, string IdNumber, DateOnly? BirthDate);

internal sealed record SessionPerson(ContactAddress Address, ProvenIdentity? Identity);
