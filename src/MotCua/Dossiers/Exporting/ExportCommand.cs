using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers.Exporting;

/// <summary><c>export hoso</c>: the dossiers received in a period; <c>export tientrinh</c>: the steps taken in a period, as the national messages. They hold personal data, so the export itself is written into the agency's history.</summary>
internal static class ExportCommand
{
    private const int Slice = 500;

    private static readonly Option<DateOnly> From = new("--from") { Description = "Từ ngày, yyyy-MM-dd", Required = true };
    private static readonly Option<DateOnly> To = new("--to") { Description = "Đến ngày, kể cả ngày đó", Required = true };
    private static readonly Option<string?> AgencyCode = new("--agency") { Description = "Mã đơn vị, cần khi có nhiều đơn vị" };
    private static readonly Option<string> Place = new("--out") { Description = "Thư mục đặt tệp, hoặc - để in ra", DefaultValueFactory = _ => "-" };

    public static Command Make(CommandHost host)
    {
        var command = new Command("hoso", "Xuất thông điệp HoSo, TienTrinh của Cổng quốc gia, hồ sơ tiếp nhận trong kỳ; có dữ liệu cá nhân") { From, To, AgencyCode, Place };
        command.SetAction((parsed, stop) => RunAsync(host, parsed, "HoSo", "json", WriteAsync, stop));
        return command;
    }

    public static Command MakeSteps(CommandHost host)
    {
        var command = new Command("tientrinh", "Xuất thông điệp TienTrinh của Cổng quốc gia, bước xử lý trong kỳ; có tên người xử lý") { From, To, AgencyCode, Place, CommandHost.Json };
        command.SetAction((parsed, stop) => parsed.GetValue(CommandHost.Json)
            ? RunAsync(host, parsed, "TienTrinh", "json", StepExport.WriteJsonAsync, stop)
            : RunAsync(host, parsed, "TienTrinh", "txt", StepExport.WriteLinesAsync, stop));
        return command;
    }

    private static Task<int> RunAsync(CommandHost host, ParseResult parsed, string name, string ending, Func<IServiceProvider, ExportOf, Stream, CancellationToken, Task> write, CancellationToken stop) => host.RunAsync(parsed, async (services, token) =>
    {
        var asked = new ExportOf(await services.GetRequiredService<MotCuaDbContext>().AgencyNamedAsync(parsed.GetValue(AgencyCode), token), parsed.GetValue(From), parsed.GetValue(To));
        if (asked.To < asked.From) throw new RuleBroken("Ngày cuối phải từ ngày đầu trở đi.");
        if (parsed.GetValue(Place) is not "-" and { } folder)
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, $"{name}-{asked.Agency.Code}-{asked.From:yyyyMMdd}-{asked.To:yyyyMMdd}.{ending}");
            await WriteFileAsync(path, file => write(services, asked, file, token));
            Console.WriteLine(path);
            return 0;
        }
        await using var output = Console.OpenStandardOutput();
        await write(services, asked, output, token);
        return 0;
    }, stop);

    // A file of that name is whole, or it is not there.
    private static async Task WriteFileAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = path + ".dang-ghi";
        try
        {
            await using (var file = File.Create(unfinished)) await write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Told first, written then: what left the house is in the history even when writing it broke off.</summary>
    internal static async Task WriteAsync(IServiceProvider services, ExportOf asked, Stream output, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<MotCuaDbContext>();
        var codes = await services.GetRequiredService<NationalCodes>().OpenAsync(cancellationToken);
        var exported = db.Dossiers.AsNoTracking().Where(d => d.AgencyId == asked.Agency.Id && d.ReceivedAt >= asked.From.StartUtc() && d.ReceivedAt < asked.To.EndUtc() && !d.IsVoid);
        await asked.RecordAsync(db, await exported.CountAsync(cancellationToken), cancellationToken);
        await JsonSerializer.SerializeAsync(output, MessagesAsync(db, exported, asked.Agency.Name, codes, cancellationToken), NationalJson.Shown, cancellationToken);
    }

    private static async IAsyncEnumerable<HoSo> MessagesAsync(MotCuaDbContext db, IQueryable<Dossier> exported, string agency, NationalCodeBook codes, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long after = long.MinValue; ;)
        {
            var slice = await exported.Where(d => d.Id > after).OrderBy(d => d.Id).Take(Slice).ToListAsync(cancellationToken);
            if (slice.Count == 0) yield break;
            var ids = slice.ConvertAll(d => d.Id);
            var history = (await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId)).OrderBy(h => h.Sequence).ToListAsync(cancellationToken)).ToLookup(h => h.SubjectId);
            var files = (await db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.OwnerId) && f.OwnerKind == nameof(Dossier)).OrderBy(f => f.Id).ToListAsync(cancellationToken)).ToLookup(f => f.OwnerId);
            foreach (var dossier in slice) yield return NationalMessage.Of(new(dossier, agency, [.. history[dossier.Id]], [.. files[dossier.Id]])).Coded(codes);
            after = slice[^1].Id;
        }
    }
}

/// <summary>What is exported: of whom and of which days.</summary>
internal sealed record ExportOf(Agency Agency, DateOnly From, DateOnly To)
{
    public async Task RecordAsync(MotCuaDbContext db, int dossiers, CancellationToken cancellationToken)
    {
        (await db.Agencies.SingleAsync(a => a.Id == Agency.Id, cancellationToken)).RecordDossiersExported(From, To, dossiers);
        await db.SaveChangesAsync(cancellationToken);
    }
}
