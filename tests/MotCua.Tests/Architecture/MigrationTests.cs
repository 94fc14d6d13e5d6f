using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using MotCua.Platform.Hosting;

namespace MotCua.Architecture;

/// <summary>Nodes are exchanged one by one, so the program before works on the new tables for a while: a migration adds, and only one marked as contract takes away.</summary>
public class MigrationTests
{
    [Fact]
    public void A_migration_that_takes_away_or_narrows_is_marked_as_contract() =>
        Assert.Empty(Migrations().Where(m => !m.Name.Contains(Migrator.ContractMark, StringComparison.Ordinal)).SelectMany(m => m.Migration.UpOperations.Where(Breaks).Select(o => $"{m.Name}: {o.GetType().Name}")));

    [Theory]
    [InlineData("text", false, null, "text", true, null, false)] // may be empty now: the program before fills it as ever
    [InlineData("text", true, null, "text", false, null, true)]
    [InlineData("varchar(60)", false, 60, "varchar(250)", false, 250, false)]
    [InlineData("varchar(250)", false, 250, "varchar(60)", false, 60, true)]
    [InlineData("integer", false, null, "text", false, null, true)]
    public void A_changed_column_breaks_the_program_before_when_it_takes_less(string was, bool wasNullable, int? wasLength, string now, bool nullable, int? length, bool breaks) =>
        Assert.Equal(breaks, Breaks(new AlterColumnOperation
        {
            Table = "t", Name = "c", ClrType = typeof(string), ColumnType = now, IsNullable = nullable, MaxLength = length,
            OldColumn = new AddColumnOperation { Table = "t", Name = "c", ClrType = typeof(string), ColumnType = was, IsNullable = wasNullable, MaxLength = wasLength },
        }));

    [Fact]
    public void A_new_column_that_must_be_filled_breaks_the_program_before_unless_it_has_a_default()
    {
        Assert.True(Breaks(new AddColumnOperation { Table = "t", Name = "c", ClrType = typeof(string) }));
        Assert.False(Breaks(new AddColumnOperation { Table = "t", Name = "c", ClrType = typeof(string), DefaultValue = "" }));
        Assert.False(Breaks(new AddColumnOperation { Table = "t", Name = "c", ClrType = typeof(string), IsNullable = true }));
    }

    private static IEnumerable<(string Name, Migration Migration)> Migrations() => typeof(MotCuaHost).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Migration)) && !t.IsAbstract).Select(t => (t.Name, (Migration)Activator.CreateInstance(t)!));

    private static bool Breaks(MigrationOperation operation) => operation switch
    {
        DropColumnOperation or DropTableOperation or RenameColumnOperation or RenameTableOperation => true,
        AddColumnOperation added => !added.IsNullable && added.DefaultValue is null && added.DefaultValueSql is null,
        AlterColumnOperation changed => changed.OldColumn.IsNullable && !changed.IsNullable || changed.MaxLength < (changed.OldColumn.MaxLength ?? int.MaxValue)
            || changed.MaxLength is null && changed.OldColumn.MaxLength is null && changed.ColumnType != changed.OldColumn.ColumnType,
        _ => false,
    };
}
