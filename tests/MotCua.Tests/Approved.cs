using System.Runtime.CompilerServices;

namespace MotCua;

/// <summary>Text as it was once read and found right, kept in <c>Approved/</c> beside the test. Whoever changes it on purpose moves the received file over the approved one, and the change is read in review.</summary>
internal static class Approved
{
    public static void Matches(string text, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Approved", $"{name}.txt");
        var received = Path.ChangeExtension(file, ".received.txt");
        var (now, before) = (Lines(text), File.Exists(file) ? Lines(File.ReadAllText(file)) : []);
        if (now.SequenceEqual(before))
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(received, string.Join('\n', now) + '\n');
        var at = Enumerable.Range(0, Math.Max(now.Length, before.Length)).First(i => now.ElementAtOrDefault(i) != before.ElementAtOrDefault(i));
        Assert.Fail($"{name}, line {at + 1}:\napproved: {before.ElementAtOrDefault(at) ?? "(end)"}\nreceived: {now.ElementAtOrDefault(at) ?? "(end)"}\nsee {received}");
    }

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
}
