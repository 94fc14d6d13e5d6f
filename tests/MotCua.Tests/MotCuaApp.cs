using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using MotCua.Platform;

namespace MotCua;

/// <summary>The whole program on a database of its own, with a clock that stands still until moved. Starts on Friday 26/04/2024 at 09:00 in Vietnam.</summary>
internal sealed class MotCuaApp : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2024, 4, 26, 2, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private MotCuaApp(TestDatabase database, WebApplication app, FakeTimeProvider clock) => (_database, _app, Clock) = (database, app, clock);

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public TestDatabase Database => _database;

    /// <summary>Where it listens, when it does.</summary>
    public string Address => _app.Urls.First();

    public static Task<MotCuaApp> StartAsync() => StartAsync(listen: false);

    /// <summary>Listens on a free port of this machine, for a real browser or another deployment.</summary>
    /// <param name="more">What only the test knows, e.g. a message of its own.</param>
    public static Task<MotCuaApp> ListenAsync(Action<IServiceCollection>? more = null) => StartAsync(listen: true, more);

    /// <summary>A second node on the same database, with the same clock and, where the database is PostgreSQL, a data folder of its own.</summary>
    public Task<MotCuaApp> AnotherNodeAsync() => RunAsync(_database.Again(), Clock, listen: false, null);

    /// <summary>A node on a database of its own that reads what may lag from another one.</summary>
    public static async Task<MotCuaApp> WithReplicaAsync(string? replica) => await RunAsync((await TestDatabase.CloneAsync()).With(replica), new FakeTimeProvider(Start), listen: false, null);

    private static async Task<MotCuaApp> StartAsync(bool listen, Action<IServiceCollection>? more = null) =>
        await RunAsync(await TestDatabase.CloneAsync(), new FakeTimeProvider(Start), listen, more);

    private static async Task<MotCuaApp> RunAsync(TestDatabase database, FakeTimeProvider clock, bool listen, Action<IServiceCollection>? more)
    {
        var builder = MotCuaHost.CreateBuilder(database.Options);
        if (!listen) builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders(); // what goes wrong is seen on the page that was asked for
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddScoped<TestAccounts>();
        SharedPages.AddTo(builder.Services);
        // One round of hashing: a test signs in, it does not defend a password.
        builder.Services.Configure<Microsoft.AspNetCore.Identity.PasswordHasherOptions>(o => o.IterationCount = 1000);
        more?.Invoke(builder.Services);
        var app = MotCuaHost.Build(builder);
        await app.StartAsync();
        return new MotCuaApp(database, app, clock);
    }

    /// <summary>Moves the clock to a wall-clock time in Vietnam, e.g. <c>2024-05-02T08:30</c>.</summary>
    public void MoveTo(string local) => Clock.SetUtcNow(new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture).ToUtc(), TimeSpan.Zero));

    /// <summary>A visitor without an account.</summary>
    public Visitor Anyone() => _app.Services.GetService<IServer>() is TestServer server ? new(server) : new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }, new Uri(Address));

    /// <summary>Works on the database and services of the program itself, for arranging and for looking at what was stored.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, MotCuaDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<MotCuaDbContext>());
    }

    public Task InScopeAsync(Func<IServiceProvider, MotCuaDbContext, Task> work) => InScopeAsync(async (services, db) =>
    {
        await work(services, db);
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
