using Microsoft.Data.Sqlite;
using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>What a database means by its numbers, for telling people what to do.</summary>
internal static class StorageFaults
{
    private const int Busy = 5, Locked = 6, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;
    private const int DuplicateUnique = 2067, DuplicateKey = 1555;
    private const int NoSpaceLeft = 28, WindowsDiskFull = unchecked((int)0x80070070); // ENOSPC, ERROR_DISK_FULL

    /// <summary>Somebody else saved the same name or number in between.</summary>
    public static bool IsDuplicate(Exception? failed) => Root(failed) is SqliteException { SqliteExtendedErrorCode: DuplicateUnique or DuplicateKey } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>Nothing is wrong; it was only not this request's turn.</summary>
    public static bool IsBusy(Exception? failed) => Root(failed) is SqliteException { SqliteErrorCode: Busy or Locked } or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };

    /// <summary>The database server went away or stopped taking writes, as when a standby takes over; whether the last statement was done is not known.</summary>
    public static bool IsLost(Exception? failed) => Root(failed) switch
    {
        PostgresException e => e.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.TooManyConnections,
        NpgsqlException e => e.IsTransient || e.InnerException is AggregateException || e.Message.StartsWith("No suitable host", StringComparison.Ordinal), // of several hosts none answers, or none takes writes
        _ => false,
    };

    /// <summary>In words for whoever runs a command; null when there are none better than its own.</summary>
    public static string? Words(Exception failed) => Root(failed) switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } => "Cơ sở dữ liệu đang bị chương trình khác giữ. Dừng chương trình đó (hoặc chờ nó xong) rồi chạy lại.",
        SqliteException { SqliteErrorCode: Full } or IOException { HResult: NoSpaceLeft or WindowsDiskFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "Đĩa đã đầy, chưa ghi được. Dọn bớt dung lượng rồi chạy lại; những gì đã lưu vẫn còn nguyên.",
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => "Tệp cơ sở dữ liệu hỏng hoặc không phải của phần mềm này. Khôi phục từ bản sao lưu: motcua restore TỆP.",
        SqliteException { SqliteErrorCode: CannotOpen } => "Không mở được tệp cơ sở dữ liệu. Kiểm tra thư mục dữ liệu và quyền ghi của tài khoản đang chạy.",
        PostgresException => null,
        NpgsqlException e => $"Không kết nối được PostgreSQL. Kiểm tra máy chủ và chuỗi kết nối ({e.Message}).",
        _ => null,
    };

    // Stops at the database's own word; what lies below a lost connection is about sockets.
    private static Exception? Root(Exception? failed)
    {
        while (failed is not (null or SqliteException or NpgsqlException) && failed.InnerException is { } inner) failed = inner;
        return failed;
    }
}
