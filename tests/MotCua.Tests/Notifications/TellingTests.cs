using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Dossiers.Telling;
using MotCua.Platform;

namespace MotCua.Notifications;

public class TellingTests
{
    [Fact]
    public async Task A_reminder_is_given_some_days_before_the_end_and_not_when_the_papers_came_meanwhile()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        app.MoveTo("2025-11-03T09:00");
        var (late, prompt) = (await app.ReceivedFromAsync(email: "cham@example.vn"), await app.ReceivedFromAsync(email: "nhanh@example.vn"));
        foreach (var dossier in new[] { late, prompt }) await app.ChangeAsync(dossier.Id, d => d.SendSupplement(new SupplementSending(["Giấy chứng sinh"], "Chưa có dấu", "1", 1, null, null, null), app.Clock.UtcNow));
        await app.SendDueAsync();
        Assert.Equal(2, mail.Taken.Count(m => m.Text.Contains("trước hết ngày 24/11/2025", StringComparison.Ordinal) && m.Text.Contains("Giấy chứng sinh", StringComparison.Ordinal)));

        app.MoveTo("2025-11-10T09:00");
        await app.ChangeAsync(prompt.Id, d => d.ReceiveSupplement(SupplementPolicy.Keep, [], app.Clock.UtcNow, new WorkingCalendar([(DateOnly.MinValue, OfficeHours.Standard)], [])));
        await app.SendDueAsync();
        Assert.Equal(MessageState.Cancelled, (await app.MessageAsync(prompt, "dossier.supplement-reminder")).State);

        app.MoveTo("2025-11-19T09:00");
        await app.SendDueAsync();
        Assert.Equal("cham@example.vn", Assert.Single(mail.Taken, m => m.Subject.StartsWith("Nhắc bổ sung", StringComparison.Ordinal)).To);
    }

    [Fact]
    public async Task An_apology_in_time_and_one_for_lateness_use_different_words()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var (soon, late) = (await app.ReceivedFromAsync(email: "som@example.vn"), await app.ReceivedFromAsync(email: "tre@example.vn"));
        await app.ChangeAsync(soon.Id, d => d.Extend(new ApologySigning("1", "Chờ xác minh", app.Clock.UtcNow.AddDays(20), "Lê Minh Quân", "CHỦ TỊCH"), 1, 1, app.Clock.UtcNow));
        app.Clock.Advance(TimeSpan.FromDays(12));
        await app.ChangeAsync(late.Id, d => d.Extend(new ApologySigning("2", "Chờ xác minh", app.Clock.UtcNow.AddDays(20), "Lê Minh Quân", "CHỦ TỊCH"), 1, 1, app.Clock.UtcNow));
        await app.SendDueAsync();

        Assert.Equal(MessageState.Sent, (await app.MessageAsync(soon, "dossier.extended")).State);
        Assert.Contains("đã quá ngày hẹn", (await app.MessageAsync(late, "dossier.late")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_handed_over_before_the_message_went_out_is_not_announced_any_more()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        app.MoveTo("2024-04-26T21:30");
        var dossier = await app.SettledFromAsync();
        await app.ChangeAsync(dossier.Id, d => d.Return("Nguyễn Thị Lành", "060190000123", ResultDelivery.AtDesk, "", true, app.Clock.UtcNow));
        app.MoveTo("2024-04-27T08:00");
        await app.SendDueAsync();

        Assert.Equal(MessageState.Cancelled, (await app.MessageAsync(dossier, "dossier.ready")).State);
        Assert.Single(mail.Taken, m => m.Subject.StartsWith("Đã trả kết quả", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_told_stands_on_the_dossiers_page_with_a_masked_address()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dossier = await app.ReceivedFromAsync();
        await app.SendDueAsync();
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync($"/ho-so/{dossier.Id}");

        Assert.Contains("Tin đã gửi người dân", page.Words, StringComparison.Ordinal);
        Assert.Contains("la•••@example.vn", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(MessageGiven.Email, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_wiped_after_the_days_of_the_rule_and_that_they_were_sent_stays()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var dossier = await app.ReceivedFromAsync();
        await app.SendDueAsync();
        app.Clock.Advance(TimeSpan.FromDays(366));
        await app.Services.GetRequiredService<Sending.Forgetting>().RunAsync(CancellationToken.None);

        var kept = await app.MessageAsync(dossier, "dossier.received");
        Assert.Equal(("", "", "", "la•••@example.vn", MessageState.Sent), (kept.Address, kept.Text, kept.Title, kept.MaskedAddress, kept.State));
    }

    [Fact]
    public async Task Every_occasion_has_words_for_both_ways_that_ask_only_for_what_it_has()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            var templates = await db.MessageTemplates.AsNoTracking().ToListAsync();
            foreach (var occasion in services.GetServices<Occasion>())
                Assert.Equal(2, templates.Count(t => t.Occasion == occasion.Key && t.AgencyId == null));
        });
        Assert.Equal(DossierOccasions.All.Count, DossierOccasions.All.Select(o => o.Key).Distinct().Count());
    }
}
