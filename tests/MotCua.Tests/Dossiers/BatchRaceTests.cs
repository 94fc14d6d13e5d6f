namespace MotCua.Dossiers;

/// <summary>What holds of every list in which many dossiers are done at once.</summary>
public class BatchRaceTests
{
    private static readonly (string, string?)[] Carrier = [("Carrier", "Bưu điện")];

    public static TheoryData<string> Lists => ["/gia-han-hang-loat", "/phat-hanh-hang-loat", "/tra-ket-qua-hang-loat", "/duyet-hang-loat", "/ho-so-cho-bo-sung-qua-han"];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_dossier_someone_changed_meanwhile_is_named_and_the_others_are_done(string list)
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await WaitingAsync(app, list), await WaitingAsync(app, list), await WaitingAsync(app, list) };
        using var official = await OfficialAsync(app, list);
        var page = await official.OpenAsync(list);
        var ticked = await app.ChosenAsync(ids);
        await app.ChangeAsync(ids[1], d => d.Correct(new DossierCorrection { Summary = "Sửa" }, "ghi nhầm", app.Clock.GetUtcNow().UtcDateTime));
        var changed = await app.DossierAsync(ids[1]);

        var seen = await official.SubmitAsync(page, ButtonOf(list), [.. ticked, .. Carrier]);

        Assert.Contains($"2 hồ sơ. Chưa làm được 1: {changed.Code}: người khác vừa thay đổi", seen.Words, StringComparison.Ordinal);
        Assert.Equal(changed.Version, (await app.DossierAsync(ids[1])).Version);
        foreach (var id in new[] { ids[0], ids[2] }) Assert.Contains(id, await DoneAsync(app, list, ids));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_double_click_counts_once(string list)
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new[] { await WaitingAsync(app, list), await WaitingAsync(app, list) };
        using var official = await OfficialAsync(app, list);
        var page = await official.OpenAsync(list);
        var ticked = await app.ChosenAsync(ids);
        var before = (await app.DossierAsync(ids[0])).Version;

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => await official.FollowAsync(await official.Http.SendAsync(Visitor.FormOf(page, ButtonOf(list), [.. ticked, .. Carrier])))));

        Assert.All(both, seen => Assert.Equal("", seen.Errors));
        foreach (var id in ids) Assert.Equal(before + 1, (await app.DossierAsync(id)).Version);
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Another_agencys_dossiers_are_neither_listed_nor_done(string list)
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await WaitingAsync(app, list);
        var before = await app.DossierAsync(id);
        using var stranger = await app.StrangerAsync();
        using var official = await OfficialAsync(app, list);
        var theirs = await stranger.OpenAsync(list);
        Assert.DoesNotContain(before.Code, theirs.Words, StringComparison.Ordinal);

        var token = theirs.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await stranger.Http.PostAsync(new Uri(list, UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Chosen", BatchPage.KeyOf(before)), new("Carrier", "Bưu điện")]));

        Assert.Equal(before.Version, (await app.DossierAsync(id)).Version);
    }

    private static async Task<long> WaitingAsync(MotCuaApp app, string list)
    {
        if (list == "/ho-so-cho-bo-sung-qua-han") await app.RuleAsync(verified: false);
        return list switch
        {
            "/gia-han-hang-loat" => await app.ExtensionAskedAsync(),
            "/phat-hanh-hang-loat" => await app.ApprovedAsync(),
            "/tra-ket-qua-hang-loat" => await app.SettledAsync(ResultDelivery.ByPost),
            "/duyet-hang-loat" => await app.PresentedAsync($"Nguyễn Thị {Guid.NewGuid():N}"),
            _ => await app.WaitingForPapersAsync(),
        };
    }

    private static async Task<Visitor> OfficialAsync(MotCuaApp app, string list)
    {
        if (list == "/ho-so-cho-bo-sung-qua-han") app.MoveTo("2024-06-28T09:00");
        return list switch { "/phat-hanh-hang-loat" => await app.ClerkAsync(), "/gia-han-hang-loat" or "/duyet-hang-loat" => await app.LeaderAsync(), _ => await app.DeskAsync() };
    }

    private static string ButtonOf(string list) => list switch
    {
        "/gia-han-hang-loat" => "Ký xin lỗi",
        "/phat-hanh-hang-loat" => "Phát hành",
        "/tra-ket-qua-hang-loat" => "Giao các kết quả",
        "/duyet-hang-loat" => "Duyệt, ký",
        _ => "Dừng các hồ sơ",
    };

    private static async Task<List<long>> DoneAsync(MotCuaApp app, string list, long[] ids)
    {
        List<long> done = [];
        foreach (var id in ids)
        {
            var d = await app.DossierAsync(id);
            if (list switch { "/gia-han-hang-loat" => d.Extensions == 1, "/phat-hanh-hang-loat" => d.Status == DossierStatus.Settled, "/tra-ket-qua-hang-loat" => d.Status == DossierStatus.Returned, "/duyet-hang-loat" => d.Stage == DossierStage.Clerk, _ => d.Status == DossierStatus.Stopped }) done.Add(id);
        }
        return done;
    }
}
