namespace MotCua.Platform.Hosting;

/// <summary>Told to stop, a node first says that it is not ready and works on until balancers noticed; then it finishes what it began. Setting <c>DrainSeconds</c>, none without one.</summary>
internal sealed class Drain(IConfiguration settings, TimeProvider clock) : IHostedLifecycleService
{
    public bool HasBegun { get; private set; }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        var seconds = settings.GetValue("DrainSeconds", 0);
        if (seconds > 0) await Task.Delay(TimeSpan.FromSeconds(seconds), clock, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
