using Microsoft.AspNetCore.Authorization;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>The permission is the first line of a page: any one of these opens it; none named means any signed-in official.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<Permission> AnyOf { get; } = anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class NeedsHandler(Actor actor) : AuthorizationHandler<NeedsAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        var needed = requirement.AnyOf.Select(p => p.ToString()).ToList();
        if (actor.IsSignedIn && (needed.Count == 0 || needed.Any(actor.Can)))
        {
            // Held only because somebody lent it: history must say in whose place.
            if (needed.Count > 0 && !needed.Any(actor.Permissions.Contains)) actor.OnBehalfOf = actor.Lent[needed.First(actor.Can)];
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
