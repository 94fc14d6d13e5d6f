using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Primitives;

namespace MotCua;

/// <summary>The pages of the program are described once for all tests: reading every property of every page again took most of starting it.</summary>
internal sealed class SharedPages(ActionDescriptorCollection pages) : ActionDescriptorCollectionProvider
{
    private static readonly Lock Reading = new();
    private static SharedPages? _read;

    public override ActionDescriptorCollection ActionDescriptors => pages;

    public static void AddTo(IServiceCollection services)
    {
        var real = services.Single(s => s.ServiceType == typeof(IActionDescriptorCollectionProvider)).ImplementationType!;
        services.Replace(ServiceDescriptor.Singleton<IActionDescriptorCollectionProvider>(program =>
        {
            lock (Reading) return _read ??= new SharedPages(((IActionDescriptorCollectionProvider)ActivatorUtilities.CreateInstance(program, real)).ActionDescriptors);
        }));
    }

    public override IChangeToken GetChangeToken() => new CancellationChangeToken(CancellationToken.None);

    /// <summary>No test edits the settings of a running program, and watching them costs a thread and a handle each.</summary>
    [ModuleInitializer]
    internal static void WatchNoSettings() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
