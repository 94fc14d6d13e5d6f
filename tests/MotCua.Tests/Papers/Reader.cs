using System.Diagnostics;

namespace MotCua.Papers;

/// <summary>Reads a PDF with programs that know nothing of ours (qpdf, poppler, zbar).</summary>
internal sealed class Reader : IDisposable
{
    private static readonly string[] Tools = ["qpdf", "pdftotext", "pdfinfo", "pdftoppm", "zbarimg"];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");

    public Reader(byte[] pdf)
    {
        var missing = Tools.Where(tool => !Array.Exists(Folders, folder => File.Exists(Path.Combine(folder, tool)))).ToList();
        Assert.SkipUnless(missing.Count == 0, $"Not installed: {string.Join(", ", missing)}");
        File.WriteAllBytes(_file, pdf);
    }

    private static string[] Folders => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);

    /// <summary>Words in reading order, single spaces.</summary>
    public string Words => string.Join(' ', Run("pdftotext", "-raw", _file, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Letters alone: what was broken over lines is whole again.</summary>
    public string Letters => Words.Replace(" ", "", StringComparison.Ordinal);

    public int Pages => int.Parse(Info("Pages:"), System.Globalization.CultureInfo.InvariantCulture);

    public string Size => Info("Page size:");

    public Reader IsSound()
    {
        var told = Run("qpdf", "--check", _file);
        Assert.True(told.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal), told);
        return this;
    }

    /// <summary>What a phone or a scanner reads from the printed sheet, e.g. <c>QR-Code:https://…</c>.</summary>
    public IReadOnlyList<string> Codes()
    {
        Run("pdftoppm", "-r", "200", "-png", "-singlefile", _file, _file);
        return Run("zbarimg", "-q", $"{_file}.png").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose()
    {
        File.Delete(_file);
        File.Delete($"{_file}.png");
    }

    private string Info(string label) => Run("pdfinfo", _file).Split('\n').First(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim();

    private static string Run(string tool, params string[] arguments)
    {
        using var running = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        running.ErrorDataReceived += (_, _) => { }; // drained, so that a talkative tool does not wait for ever
        running.BeginErrorReadLine();
        var output = running.StandardOutput.ReadToEnd();
        running.WaitForExit();
        return output;
    }
}
