using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;

namespace MotCua.Platform.Storage;

public class BulkWriterTests
{
    [Fact]
    public async Task A_row_written_in_bulk_is_column_by_column_what_the_mapping_writes()
    {
        await using var app = await MotCuaApp.StartAsync();

        var (one, many) = await app.InScopeAsync(async (services, db) =>
        {
            var agency = await db.Agencies.Select(a => a.Id).SingleAsync();
            var (tracked, bulk) = (Past(agency, "H11.20.14-240301-0001"), Past(agency, "H11.20.14-240301-0002"));
            var history = bulk.TakePending(services.GetRequiredService<Actor>(), app.Clock.UtcNow).ToList();
            db.Add(tracked);
            await db.SaveChangesAsync();
            await db.InTransactionAsync(async () =>
            {
                await BulkWriter.InsertAsync(db, [bulk], CancellationToken.None);
                await BulkWriter.InsertAsync(db, history, CancellationToken.None);
            }, CancellationToken.None);
            return (await RowAsync(db, tracked.Id), await RowAsync(db, bulk.Id));
        });

        string[] own = ["id", "code", "search_text", "seal", "tracking_secret"];
        Assert.Equal(one.Keys, many.Keys);
        Assert.Equal(one.Where(c => !own.Contains(c.Key)), many.Where(c => !own.Contains(c.Key)));
        Assert.Null(await app.FirstBreakAsync());
    }

    private static Dossier Past(long agencyId, string code) => Dossier.Import(new PastDossier
    {
        AgencyId = agencyId, Code = code, ProcedureName = "Đăng ký khai sinh", Field = "Hộ tịch", Source = "x.csv", Status = DossierStatus.AwaitingSupplement, BookNumber = 0,
        Owner = new Person { Name = "Nguyễn Văn Đức", IdNumber = "060200000001", Phone = "0912345678", BirthDate = new DateOnly(1990, 2, 28), Address = "Khu phố 1" },
        ReceivedAt = new DateTime(2024, 3, 1, 1, 15, 0, DateTimeKind.Utc), DueAt = new DateTime(2024, 3, 5, 10, 0, 0, DateTimeKind.Utc), Note = "Ghi chú",
    });

    private static async Task<Dictionary<string, string>> RowAsync(MotCuaDbContext db, long id)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"select * from dossiers where id = {id}";
        await using var row = await command.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        return Enumerable.Range(0, row.FieldCount).ToDictionary(row.GetName, i => $"{row.GetFieldType(i).Name} {row.GetValue(i)}");
    }
}
