namespace MotCua.Platform.Hosting;

/// <summary>The folder with the database, attachments and keys: for the account that runs the program alone, and not to be exchanged while the program runs on it.</summary>
internal static class DataFolder
{
    private const string LockName = "dang-chay.khoa";

    public static void Make(string folder)
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Held by <c>serve</c> as long as it runs; several nodes may hold it together.</summary>
    public static IDisposable Hold(string folder) => new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <exception cref="RuleBroken">The program runs on this folder.</exception>
    public static void EnsureNotHeld(string folder)
    {
        var path = Path.Combine(folder, LockName);
        if (!File.Exists(path)) return;
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new RuleBroken($"Phần mềm đang chạy trên thư mục {folder}. Dừng phần mềm rồi khôi phục lại.");
        }
    }
}
