using Microsoft.EntityFrameworkCore;
using MotCua.Access;

namespace MotCua.PeriodicReports;

/// <summary>Reports to begin a test with.</summary>
internal static class ReportGiven
{
    public const string From = "16/09/2023", To = "26/04/2024", Name = "04 tháng đầu năm 2024", Title = $"Kết quả công tác cải cách hành chính {Name}";

    /// <summary>The meeting's report, drawn up on the page by who reports on reform.</summary>
    public static async Task<Seen> DraftedAsync(this MotCuaApp _, Visitor reform, params (string Name, string? Value)[] over)
    {
        (string Name, string? Value)[] typed = [("Input.Name", Name), ("Input.From", From), ("Input.To", To)];
        var drafted = await reform.SubmitAsync(await reform.OpenAsync("/bao-cao-dinh-ky/lap"), "Lập dự thảo", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", drafted.Errors);
        return drafted;
    }

    /// <summary>Everything typed that the texts speak of, and submitted.</summary>
    public static async Task SubmittedAsync(this MotCuaApp app, Visitor reform, string address)
    {
        var annex = await reform.OpenAsync($"{address}/phu-luc");
        var typed = annex.Document.QuerySelectorAll("[name$='.Value']").Select((input, i) => (input.GetAttribute("name")!, (string?)$"{i + 1}"));
        Assert.Equal("", (await reform.SubmitAsync(annex, "Lưu phụ lục", [.. typed])).Errors);
        Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync($"{address}/xu-ly"), "Trình duyệt")).Errors);
        Assert.Equal(ReportState.Submitted, (await app.ReportAsync()).State);
    }

    /// <summary>Drafted, typed, submitted and approved by the leader; where it is read.</summary>
    public static async Task<string> ApprovedAsync(this MotCuaApp app, Visitor reform)
    {
        var address = (await app.DraftedAsync(reform)).Url.AbsolutePath;
        await app.SubmittedAsync(reform, address);
        using var leader = await app.LeaderAsync();
        Assert.Equal("", (await leader.SubmitAsync(await leader.OpenAsync($"{address}/duyet"), "Duyệt báo cáo")).Errors);
        return address;
    }

    public static Task<byte[]> DownloadAsync(this Visitor visitor, string address, string what) => visitor.Http.GetByteArrayAsync(new Uri($"{address}?handler={what}", UriKind.Relative));

    public static Task<PeriodicReport> ReportAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => db.PeriodicReports.AsNoTracking().OrderByDescending(r => r.Id).FirstAsync());

    /// <summary>An official of a ward that has nothing to do with the first; all of its reports are another's.</summary>
    public static Task<long> MoveElsewhereAsync(this MotCuaApp app, long reportId) => app.InScopeAsync(async (_, db) =>
    {
        var other = Agency.Open("phu-trinh", new AgencyProfile { Name = "Ủy ban nhân dân phường Phú Trinh" });
        db.Add(other);
        await db.SaveChangesAsync();
        await db.PeriodicReports.Where(r => r.Id == reportId).ExecuteUpdateAsync(s => s.SetProperty(r => r.AgencyId, other.Id));
        return other.Id;
    });
}
