using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MotCua.Platform.Storage;

// The migration tool makes contexts through these; neither connects.
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:");
        Databases.Common(options);
        return new(options.Options, null!, null!);
    }
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=design");
        Databases.Common(options);
        return new(options.Options, null!, null!);
    }
}
