namespace MotCua;

/// <summary>Runs a command of the program in this process and hears what it says. Commands share the console, so they take turns.</summary>
internal static class Commands
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    public static async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        await Turn.WaitAsync();
        var (was, wasError) = (Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Console.SetOut(output);
            Console.SetError(error);
            return (await CommandLine.RunAsync(args), output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(was);
            Console.SetError(wasError);
            Turn.Release();
        }
    }
}
