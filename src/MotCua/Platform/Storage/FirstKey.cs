using Microsoft.AspNetCore.DataProtection;
using MotCua.Platform.Hosting;

namespace MotCua.Platform.Storage;

/// <summary>The key of cookies and forms is made while nodes that start together take turns: else each would make its own, and not know the other's for a day.</summary>
internal sealed class FirstKey(IDataProtectionProvider protection) : ISeed
{
    public Task SeedAsync(CancellationToken cancellationToken)
    {
        protection.CreateProtector(nameof(FirstKey)).Protect([]);
        return Task.CompletedTask;
    }
}
