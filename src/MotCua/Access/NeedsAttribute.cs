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
        if (actor.IsSignedIn && (requirement.AnyOf.Count == 0 || requirement.AnyOf.Any(p => actor.Can(p.ToString())))) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
