using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Tickets;

namespace MotCua.Access;

/// <summary>Machines in the hall and at the desk: seen, named, refused once revoked.</summary>
public class MachineTests
{
    [Fact]
    public async Task A_machine_is_added_named_and_used_and_its_key_opens_no_other_kind()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();

        Assert.Contains("Chọn loại máy", (await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/may"), "Thêm máy", ("Name", "Máy cửa chính"))).Errors, StringComparison.Ordinal);
        Assert.Contains("Nhập tên máy", (await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/may"), "Thêm máy", ("Kind", "kiosk"))).Errors, StringComparison.Ordinal);
        var added = await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/may"), "Thêm máy", ("Kind", "kiosk"), ("Name", "Máy cửa chính"));
        var address = added.Document.QuerySelector("a[href^='/lay-so/']")!.GetAttribute("href")!;
        await admin.SubmitAsync(added, "Lưu tên", ("Name", "Máy cửa sau"));

        using var hall = app.Anyone();
        Assert.Contains("A", (await hall.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hall.GetAsync(address.Replace("/lay-so/", "/danh-gia-tai-quay/", StringComparison.Ordinal))).Status);
        Assert.Contains("Máy cửa sau", (await admin.OpenAsync("/quan-tri/may")).Words, StringComparison.Ordinal);
        Assert.Equal(["MachineAdded", "MachineRenamed"], await app.InScopeAsync((_, db) => db.History.Where(h => h.Kind.StartsWith("Machine")).OrderBy(h => h.Id).Select(h => h.Kind).ToListAsync()));
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_the_next_touch_wherever_it_is_kept_and_another_machine_goes_on()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var admin = await app.AdministratorAsync();
        async Task<(string Page, string Address)> AddAsync(string name)
        {
            var added = await admin.SubmitAsync(await admin.OpenAsync("/quan-tri/may"), "Thêm máy", ("Kind", "kiosk"), ("Name", name));
            return (added.Url.AbsolutePath, added.Document.QuerySelector("a[href^='/lay-so/']")!.GetAttribute("href")!);
        }
        var (lost, kept) = (await AddAsync("Máy bị mất"), await AddAsync("Máy còn lại"));
        using var thief = app.Anyone();
        using var hall = app.Anyone();
        var touched = await thief.OpenAsync(lost.Address); // keeps the key in its cookie
        var other = await hall.OpenAsync(kept.Address);

        Assert.Contains("Nhập lý do", (await admin.SubmitAsync(await admin.OpenAsync(lost.Page), "Thu hồi khoá")).Errors, StringComparison.Ordinal);
        var list = await admin.SubmitAsync(await admin.OpenAsync(lost.Page), "Thu hồi khoá", ("Reason", "Mất máy"));

        Assert.Contains("Đã thu hồi", list.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await thief.SubmitAsync(touched, "A")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await thief.GetAsync("/lay-so")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await thief.GetAsync(lost.Address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await hall.SubmitAsync(other, "A")).Status);
        Assert.DoesNotContain("/lay-so/", (await admin.OpenAsync(lost.Page)).Text, StringComparison.Ordinal);
        Assert.Single(await app.InScopeAsync((_, db) => db.QueueTickets.ToListAsync()));
        Assert.Contains("Mất máy", await app.InScopeAsync((_, db) => db.History.Where(h => h.Kind == "MachineRevoked").Select(h => h.Data).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_manages_the_agency_sees_keys()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.KioskAsync();
        var id = await app.InScopeAsync((_, db) => db.Machines.Select(m => m.Id).SingleAsync());
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/quan-tri/may")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync($"/quan-tri/may/{id}")).Status);
    }
}
