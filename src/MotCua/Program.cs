using MotCua;
using MotCua.Platform.Hosting;

var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(MotCuaOptions.FromEnvironment(), args));
await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None);
await app.RunAsync();
