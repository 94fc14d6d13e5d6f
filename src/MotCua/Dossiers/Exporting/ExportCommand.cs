using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers.Exporting;

/// <summary><c>export hoso</c>: the dossiers received in a period, as the national messages. They hold personal data, so the export itself is written into the agency's history.</summary>
internal static class ExportCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true };

    public static Command Make(CommandHost host)
    {
        var from = new Option<DateOnly>("--from") { Description = "Tiếp nhận từ ngày, yyyy-MM-dd", Required = true };
        var to = new Option<DateOnly>("--to") { Description = "đến ngày, kể cả ngày đó", Required = true };
        var agency = new Option<string?>("--agency") { Description = "Mã đơn vị, cần khi có nhiều đơn vị" };
        var place = new Option<string>("--out") { Description = "Thư mục đặt tệp, hoặc - để in ra", DefaultValueFactory = _ => "-" };
        var command = new Command("hoso", "Xuất thông điệp HoSo, TienTrinh của Cổng quốc gia; có dữ liệu cá nhân") { from, to, agency, place };
        command.SetAction((parsed, stop) => host.RunAsync(parsed, async (services, token) =>
        {
            var db = services.GetRequiredService<MotCuaDbContext>();
            var owner = await db.AgencyNamedAsync(parsed.GetValue(agency), token);
            var (first, last, target) = (parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(place)!);
            if (last < first) throw new RuleBroken("Ngày cuối phải từ ngày đầu trở đi.");
            if (target == "-")
            {
                await using var output = Console.OpenStandardOutput();
                await WriteAsync(db, owner, first, last, output, token);
                return 0;
            }
            Directory.CreateDirectory(target);
            var path = Path.Combine(target, $"HoSo-{owner.Code}-{first:yyyyMMdd}-{last:yyyyMMdd}.json");
            await using (var file = File.Create(path)) await WriteAsync(db, owner, first, last, file, token);
            Console.WriteLine(path);
            return 0;
        }, stop));
        return command;
    }

    /// <summary>Told first, written then: what left the house is in the history even when writing it broke off.</summary>
    internal static async Task WriteAsync(MotCuaDbContext db, Agency agency, DateOnly from, DateOnly to, Stream output, CancellationToken cancellationToken)
    {
        var exported = db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agency.Id && d.ReceivedAt >= from.StartUtc() && d.ReceivedAt < to.EndUtc() && !d.IsVoid);
        var count = await exported.CountAsync(cancellationToken);
        (await db.Agencies.SingleAsync(a => a.Id == agency.Id, cancellationToken)).RecordDossiersExported(from, to, count);
        await db.SaveChangesAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(output, MessagesAsync(db, exported, agency.Name, cancellationToken), Json, cancellationToken);
    }

    private static async IAsyncEnumerable<HoSo> MessagesAsync(MotCuaDbContext db, IQueryable<Dossier> exported, string agency, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long after = long.MinValue; ;)
        {
            var slice = await exported.Where(d => d.Id > after).OrderBy(d => d.Id).Take(500).ToListAsync(cancellationToken);
            if (slice.Count == 0) yield break;
            var ids = slice.ConvertAll(d => d.Id);
            var history = (await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId)).OrderBy(h => h.Sequence).ToListAsync(cancellationToken)).ToLookup(h => h.SubjectId);
            foreach (var dossier in slice) yield return NationalMessage.Of(dossier, agency, [.. history[dossier.Id]]);
            after = slice[^1].Id;
        }
    }
}
