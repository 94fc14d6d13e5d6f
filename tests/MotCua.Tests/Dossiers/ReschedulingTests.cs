using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers.Rescheduling;
using MotCua.Platform;
using static MotCua.Dossiers.ReschedulingGiven;

namespace MotCua.Dossiers;

public class ReschedulingTests
{
    private static readonly DateOnly May3 = new(2024, 5, 3);
    private static readonly DayMark DayOff = new(May3, DayMarkKind.DayOff, "Nghỉ do bão");

    [Fact]
    public async Task A_day_off_shows_which_dossiers_move_and_saves_a_later_date_only_where_chosen()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (first, second) = (await DossierAsync(app, 3), await DossierAsync(app, 3)); // due Saturday 4/5, made up
        await DossierAsync(app, 1); // due 2/5, before the day
        using var admin = await app.AdministratorAsync();

        var preview = await PreviewAsync(admin);
        Assert.Contains("2 đổi ngày, trong 3 hồ sơ đang giải quyết", preview.Words, StringComparison.Ordinal);
        Assert.Contains("2 hẹn muộn hơn", preview.Words, StringComparison.Ordinal);
        var result = await admin.SubmitAsync(preview, "Lưu lịch", ("Input.Later", $"{first}"));

        Assert.Contains("1 hồ sơ đổi ngày hẹn", result.Words, StringComparison.Ordinal);
        Assert.Single(result.Document.QuerySelectorAll("tbody tr"));
        await app.InScopeAsync(async (_, db) =>
        {
            Assert.Equal("06/05/2024 17:00", (await db.Dossiers.SingleAsync(d => d.Id == first)).DueAt!.Value.Print());
            Assert.Equal("04/05/2024 17:00", (await db.Dossiers.SingleAsync(d => d.Id == second)).DueAt!.Value.Print());
        });
    }

    [Fact]
    public async Task Applying_to_all_moves_exactly_as_many_as_the_preview_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        for (var i = 0; i < 4; i++) await DossierAsync(app, 3);
        using var admin = await app.AdministratorAsync();

        var result = await admin.SubmitAsync(await PreviewAsync(admin), "Lưu lịch", ("Input.AllLater", "true"));

        Assert.Contains("4 hồ sơ đổi ngày hẹn", result.Words, StringComparison.Ordinal);
        await app.InScopeAsync(async (_, db) => Assert.Equal(4, await db.History.CountAsync(h => h.Kind == nameof(DueDateMoved))));
    }

    [Fact]
    public async Task A_make_up_day_brings_dates_forward_without_asking()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await DossierAsync(app, 5); // due Tuesday 7/5
        using var admin = await app.AdministratorAsync();
        var page = await admin.OpenAsync("/quan-tri/lich/ngay-nghi");

        var preview = await admin.SubmitAsync(page, "Xem trước", ("Input.Number", "13/TB-UBND"), ("Input.Days[0].Date", "2024-05-05"), ("Input.Days[0].Kind", "MakeUpDay"), ("Input.Days[0].Replaces", "2024-05-10"), ("Input.Days[0].Name", "Làm bù"));
        Assert.Contains("1 hẹn sớm hơn", preview.Words, StringComparison.Ordinal);
        await admin.SubmitAsync(preview, "Lưu lịch");

        await app.InScopeAsync(async (_, db) => Assert.Equal("06/05/2024", (await db.Dossiers.SingleAsync(d => d.Id == id)).DueAt!.Value.PrintDay()));
    }

    [Fact]
    public async Task Saving_after_something_changed_saves_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        await DossierAsync(app, 3);
        using var admin = await app.AdministratorAsync();
        var preview = await PreviewAsync(admin);
        await DossierAsync(app, 3);

        var refused = await admin.SubmitAsync(preview, "Lưu lịch", ("Input.AllLater", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("2 đổi ngày", refused.Words, StringComparison.Ordinal);
        await app.InScopeAsync(async (_, db) =>
        {
            Assert.False(await db.Set<MotCua.Timetable.DayMarking>().AnyAsync(d => d.AgencyId != null));
            Assert.False(await db.History.AnyAsync(h => h.Kind == nameof(DueDateMoved)));
        });
        Assert.Contains("2 hồ sơ đổi ngày hẹn", (await admin.SubmitAsync(refused, "Lưu lịch", ("Input.AllLater", "true"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officials_announcing_the_same_day_at_once_announce_it_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        await DossierAsync(app, 3);
        var agency = await AgencyAsync(app);
        var announcement = new Announcement(agency, [DayOff], [], "12/TB-UBND");
        var seal = await app.InScopeAsync(async (s, _) => (await s.GetRequiredService<Rescheduler>().PreviewAsync(announcement, default)).Seal);

        var saved = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            try
            {
                return await app.InScopeAsync((s, _) => s.GetRequiredService<Rescheduler>().SaveAsync(announcement, seal, _ => true, default));
            }
            catch (Exception e) when (e is RuleBroken or DbUpdateConcurrencyException)
            {
                return -1;
            }
        }));

        Assert.Equal([-1, 1], saved.Order());
        await app.InScopeAsync(async (_, db) => Assert.Equal(1, await db.Set<MotCua.Timetable.DayMarking>().CountAsync(d => d.AgencyId == agency)));
    }

    [Fact]
    public async Task Another_agencys_dossiers_are_neither_counted_nor_moved()
    {
        await using var app = await MotCuaApp.StartAsync();
        await DossierAsync(app, 3);
        var elsewhere = await app.InScopeAsync(async (_, db) =>
        {
            var other = Agency.Open("phu-trinh", new AgencyProfile { Name = "UBND phường Phú Trinh", CodePrefix = "H11.20.15" });
            db.Add(other);
            await db.SaveChangesAsync();
            return other.Id;
        });
        var theirs = await ImportedAsync(app, elsewhere, new DateOnly(2024, 5, 3));
        using var admin = await app.AdministratorAsync();

        var preview = await PreviewAsync(admin);
        Assert.Contains("1 đổi ngày, trong 1 hồ sơ đang giải quyết", preview.Words, StringComparison.Ordinal);
        await admin.SubmitAsync(preview, "Lưu lịch", ("Input.AllLater", "true"), ("Input.Later", $"{theirs}"));

        await app.InScopeAsync(async (_, db) => Assert.Equal("03/05/2024", (await db.Dossiers.SingleAsync(d => d.Id == theirs)).DueAt!.Value.PrintDay()));
    }

    [Fact]
    public async Task A_promised_date_without_a_rule_moves_only_off_a_closed_day()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await AgencyAsync(app);
        var (onTheDay, after) = (await ImportedAsync(app, agency, May3), await ImportedAsync(app, agency, new DateOnly(2024, 5, 8)));

        var preview = await app.InScopeAsync((s, _) => s.GetRequiredService<Rescheduler>().PreviewAsync(new Announcement(agency, [DayOff], [], "x"), default));

        Assert.Equal([onTheDay], preview.Moves.Select(m => m.Dossier.Id));
        Assert.NotEqual(onTheDay, after);
        Assert.Equal("04/05/2024", preview.Moves[0].Due.At.PrintDay());
    }

    [Fact]
    public async Task Five_thousand_open_dossiers_are_previewed_and_moved_in_seconds()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await AgencyAsync(app);
        await app.InScopeAsync(async (_, db) =>
        {
            for (var i = 0; i < 5000; i++) db.Add(Past(agency, May3, $"H11.20.14-240401-{i:0000}"));
            await db.SaveChangesAsync();
        });
        var announcement = new Announcement(agency, [DayOff], [], "12/TB-UBND");
        var preview = await app.InScopeAsync((s, _) => s.GetRequiredService<Rescheduler>().PreviewAsync(announcement, default));
        var moved = await app.InScopeAsync((s, _) => s.GetRequiredService<Rescheduler>().SaveAsync(announcement, preview.Seal, _ => true, default));

        Assert.Equal((5000, 5000), (preview.Moves.Count, moved));
    }

    [Fact]
    public async Task Needs_the_permission_for_the_calendar()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        foreach (var url in new[] { "/quan-tri/lich/ngay-nghi", "/quan-tri/lich", "/quan-tri/lich/nam-moi", "/quan-tri/lich/nhap", "/quan-tri/lich/gio-lam-viec", "/quan-tri/quy-dinh" })
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(url)).Status);
    }
}
