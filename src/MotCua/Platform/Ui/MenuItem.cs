namespace MotCua.Platform.Ui;

/// <summary>An entry of the main menu; a module registers its own as a singleton. It shows when the official holds any of the permissions, or when none is named.</summary>
/// <param name="Group">Heading it stands under: «Một cửa», «Điều hành», «Quản trị».</param>
/// <param name="Text">What people read.</param>
/// <param name="Href">An address that works.</param>
/// <param name="Order">Smaller stands higher; groups are ordered by their smallest.</param>
/// <param name="AnyOf">Names of permissions.</param>
public sealed record MenuItem(string Group, string Text, string Href, int Order, params string[] AnyOf)
{
    public bool ShownTo(Actor actor) => actor.IsSignedIn && (AnyOf.Length == 0 || AnyOf.Any(actor.Can));
}
