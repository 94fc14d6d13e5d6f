using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;

namespace MotCua.ReformIndex;

/// <summary>A city above three wards, its issued set, and rounds in any state.</summary>
internal static class IndexGiven
{
    public static readonly string[] Wards = ["phu-trinh", "lac-dao", "duc-thang"];

    /// <summary>A draft of the agency made from the set that ships, as its page.</summary>
    public static async Task<Seen> DraftedAsync(this Visitor leader, params (string Name, string? Value)[] over)
    {
        var page = await leader.SubmitAsync(await leader.OpenAsync("/chi-so-cchc/bo-tieu-chi"), "Lập dự thảo", over);
        Assert.True(page.Url.AbsolutePath.Length > "/chi-so-cchc/bo-tieu-chi/".Length, page.Errors);
        return page;
    }

    /// <summary>A small set, so that a whole cycle is read at a glance: 6 points of self-scoring, 4 of survey, one area outside.</summary>
    public const string SmallSet = """
        {"name":"Bộ thử","year":2024,"bands":[{"code":"tot","name":"Tốt","minPct":80},{"code":"kha","name":"Khá","minPct":60},{"code":"yeu","name":"Yếu","minPct":0}],"areas":[
        {"code":"1","name":"Chỉ đạo","max":6,"criteria":[{"code":"1.1","name":"Kế hoạch","max":6,"components":[
        {"code":"1.1.1","name":"Ban hành kế hoạch","max":1,"rule":"Có: 1; không: 0","evidence":"Kế hoạch","method":"self","ruleType":"yesno"},
        {"code":"1.1.2","name":"Hồ sơ đúng hạn","max":4,"rule":"Đạt 100%: 4; từ 80%: tỷ lệ; dưới 80%: 0","evidence":"Trích xuất","method":"self","ruleType":"proportional","params":{"floorPct":80},"figure":"dossiers.on-time"},
        {"code":"1.1.3","name":"Báo cáo","max":1,"rule":"Đủ 4: 1; thiếu mỗi báo cáo trừ 0,25","evidence":"Báo cáo","method":"self","ruleType":"count","params":{"required":4}}]}]},
        {"code":"2","name":"Tác động","max":4,"criteria":[{"code":"2.1","name":"Khảo sát","max":4,"components":[
        {"code":"2.1.1","name":"Hài lòng","max":4,"rule":"Điểm trung bình","evidence":"Khảo sát","method":"survey","ruleType":"survey"}]}]}]}
        """;

    /// <summary>The first agency becomes the city; three wards stand under it, each with an official who may do everything of a ward.</summary>
    public static async Task<IReadOnlyDictionary<string, Visitor>> WardsAsync(this MotCuaApp app)
    {
        var wards = new Dictionary<string, Visitor>();
        foreach (var code in Wards)
        {
            var official = await app.InScopeAsync(async (services, db) =>
            {
                var city = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
                var agency = Agency.Open(code, new AgencyProfile { Name = $"UBND phường {code}", CodePrefix = $"H11.{code.Length}{code[0]}" });
                agency.PlaceUnder(city, [city]);
                var unit = Unit.Open(agency.Id, "Văn phòng", isDesk: false);
                var role = Role.Define(agency.Id, "Phụ trách", [Permission.SeeIndex, Permission.ScoreIndex, Permission.SubmitIndex, Permission.AppraiseIndex, Permission.AnnounceIndex]);
                var person = OfficialProfile.Appoint(agency.Id, unit.Id, $"Cán bộ {code}", "", [role.Id]);
                db.AddRange(agency, unit, role, person);
                await db.SaveChangesAsync();
                await services.GetRequiredService<TestAccounts>().OpenAsync(person.Id);
                return person.Id;
            });
            wards[code] = await app.EnteredAsync(official);
        }
        return wards;
    }

    /// <summary>The official of a ward signs in once more, e.g. on another day.</summary>
    public static async Task<Visitor> WardAgainAsync(this MotCuaApp app, string code) =>
        await app.EnteredAsync(await app.InScopeAsync((_, db) => db.Officials.Where(o => db.Set<Agency>().Any(a => a.Id == o.AgencyId && a.Code == code)).Select(o => o.Id).SingleAsync()));

    private static async Task<Visitor> EnteredAsync(this MotCuaApp app, long official)
    {
        var visitor = app.Anyone();
        await visitor.SubmitAsync(await visitor.OpenAsync("/dang-nhap"), "Đăng nhập", ("Input.UserName", $"u{official}"), ("Input.Password", Given.Password));
        return visitor;
    }

    /// <summary>The small set, imported from its file by the city's leader and issued; gives its id.</summary>
    public static async Task<long> IssuedAsync(this MotCuaApp app, Visitor leader)
    {
        var page = await leader.OpenAsync("/chi-so-cchc/bo-tieu-chi");
        using var form = new MultipartFormDataContent();
        foreach (var input in page.Document.QuerySelectorAll("form[enctype] input[type=hidden]")) form.Add(new StringContent(input.GetAttribute("value") ?? ""), input.GetAttribute("name")!);
        foreach (var (name, value) in new[] { ("Input.Year", "2024"), ("Input.Authority", "UBND thành phố"), ("Input.DecisionNumber", "15/QĐ-UBND"), ("Input.DecisionDate", "02/01/2024") }) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(SmallSet)), "Upload", "bo-tieu-chi.json");
        page = await leader.FollowAsync(await leader.Http.PostAsync(page.Url, form));
        Assert.True(page.Errors.Length == 0 && page.Url.AbsolutePath.Length > 30, page.Errors + page.Url);
        page = await leader.SubmitAsync(page, "Ban hành bộ tiêu chí");
        Assert.True(page.Errors.Length == 0, page.Errors);
        return long.Parse(page.Url.Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Rounds of all three wards are open until the end of May; by code.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> OpenedAsync(this MotCuaApp app, Visitor leader, long set)
    {
        var ids = await app.InScopeAsync((_, db) => db.Agencies.Where(a => Wards.Contains(a.Code)).Select(a => a.Id).ToListAsync());
        var page = await leader.SubmitAsync(await leader.OpenAsync($"/chi-so-cchc/xep-hang/{set}"), "Mở kỳ chấm", [.. ids.Select(i => ("Input.Agencies", (string?)$"{i}")), ("Input.From", "20/04/2024"), ("Input.To", "31/05/2024")]);
        Assert.True(page.Errors.Length == 0, page.Errors);
        return await app.InScopeAsync((_, db) => db.IndexRounds.Join(db.Agencies, r => r.AgencyId, a => a.Id, (r, a) => new { r.Id, a.Code }).ToDictionaryAsync(r => r.Code, r => r.Id));
    }

    public static async Task<Seen> ScoredAsync(this Visitor ward, long round, string yes, string done, string of, string reports) =>
        await ward.SubmitAsync(await ward.OpenAsync($"/chi-so-cchc/{round}/cham/1"), "Ghi lĩnh vực này", ("Rows[0].Yes", yes), ("Rows[1].Done", done), ("Rows[1].Of", of), ("Rows[2].Done", reports));

    /// <summary>A round of the first agency under the set that ships, issued as its own; the round and the set.</summary>
    public static async Task<(long Round, long Set)> OwnRoundOfShippedAsync(this MotCuaApp app, Visitor leader)
    {
        var shipped = await app.InScopeAsync((_, db) => db.CriteriaSets.Where(s => s.AgencyId == null).Select(s => s.Id).SingleAsync());
        var page = await leader.DraftedAsync(("Input.FromId", $"{shipped}"), ("Input.DecisionNumber", "1234/QĐ-UBND"), ("Input.DecisionDate", "08/01/2024"), ("Input.Year", "2024"));
        page = await leader.SubmitAsync(page, "Ban hành bộ tiêu chí");
        var set = long.Parse(page.Url.Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
        var own = await app.InScopeAsync((_, db) => db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());
        page = await leader.SubmitAsync(await leader.OpenAsync($"/chi-so-cchc/xep-hang/{set}"), "Mở kỳ chấm", ("Input.Agencies", $"{own}"), ("Input.From", "20/04/2024"), ("Input.To", "31/05/2024"));
        Assert.Equal("", page.Errors);
        return (await app.InScopeAsync((_, db) => db.IndexRounds.Where(r => r.SetId == set).Select(r => r.Id).SingleAsync()), set);
    }
}
