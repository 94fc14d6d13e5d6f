using System.Net;
using MotCua.Platform;

namespace MotCua.Dossiers.Supplementing;

public class SupplementTests
{
    private static readonly (string, string?)[] Asked = [("Input.Others", "Bản sao thẻ căn cước"), ("Input.Reason", "Thiếu giấy tờ tuỳ thân")];

    [Fact]
    public async Task The_holder_proposes_the_desk_sends_and_the_slip_is_numbered()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var specialist = await app.SpecialistAsync();
        using var desk = await app.DeskAsync();

        await specialist.SubmitAsync(await specialist.OpenAsync($"/ho-so/{id}/de-nghi-bo-sung"), "Gửi đề nghị", Asked);
        var slip = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Gửi yêu cầu bổ sung");

        Assert.Equal($"/ho-so/{id}/giay-to/yeu-cau-bo-sung", slip.Url.AbsolutePath);
        Assert.Contains("Bản sao thẻ căn cước", slip.Words);
        Assert.StartsWith("1/", (await app.LastAsync<SupplementAsked>(id)).PaperNumber);
        Assert.Equal(DossierStatus.AwaitingSupplement, (await app.DossierAsync(id)).Status);
    }

    [Fact]
    public async Task A_second_request_goes_to_the_leader_and_counts_late()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var desk = await app.DeskAsync();
        using var leader = await app.LeaderAsync();
        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Gửi yêu cầu bổ sung", Asked);
        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/nhan-bo-sung"), "Nhận bổ sung");

        var refused = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Trình lãnh đạo", Asked);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Thiếu giấy tờ tuỳ thân", refused.Words);
        await desk.SubmitAsync(refused, "Trình lãnh đạo", ("Input.SecondBecause", "Giấy nộp lần đầu đã hết hạn"));
        Assert.Equal(1, (await app.DossierAsync(id)).Supplements);

        await leader.SubmitAsync(await leader.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Gửi yêu cầu bổ sung");
        var asked = await app.LastAsync<SupplementAsked>(id);
        Assert.True(asked.CountsLate);
        Assert.Equal("Lê Minh Quân", asked.ApprovedBy);
        Assert.Equal("Giấy nộp lần đầu đã hết hạn", asked.SecondBecause);
    }

    [Theory]
    [InlineData("restart", "2024-05-09T17:00")]
    [InlineData("pause", "2024-05-08T17:00")]
    [InlineData("keep", "2024-05-04T17:00")]
    public async Task The_new_date_follows_the_policy_of_the_procedure(string policy, string due)
    {
        // Received Friday 26/4, off until 1/5, Saturday 4/5 made up for 29/4: due 4/5. Asked on 2/5, brought on 6/5.
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync(policy: policy);
        Assert.Equal("04/05/2024", (await app.DossierAsync(id)).DueAt!.Value.PrintDay());
        app.MoveTo("2024-05-02T09:00");
        using (var asking = await app.DeskAsync()) await asking.SubmitAsync(await asking.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Gửi yêu cầu bổ sung", Asked);
        app.MoveTo("2024-05-06T09:00");
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync($"/ho-so/{id}/nhan-bo-sung");
        await desk.SubmitAsync(page, "Nhận bổ sung");

        var now = (await app.DossierAsync(id)).DueAt!.Value;
        Assert.Contains(now.Print(), page.Words);
        Assert.Equal(DateTime.Parse(due, System.Globalization.CultureInfo.InvariantCulture).Date, now.ToLocal().Date);
    }

    [Fact]
    public async Task Another_handler_is_refused_and_a_clerk_is_forbidden()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        using var desk = await app.DeskAsync();
        using var clerk = await app.ClerkAsync();
        using var other = await app.SignedInAsync("Bùi Văn Tám", "Công chức chuyên môn", "Tư pháp – Hộ tịch");

        Assert.Contains("Bạn không giữ hồ sơ", (await desk.OpenAsync($"/ho-so/{id}/de-nghi-bo-sung")).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/ho-so/{id}/de-nghi-bo-sung")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"/ho-so/{id}/yeu-cau-bo-sung")).Status);
    }

    [Fact]
    public async Task Slips_sent_at_once_by_many_are_numbered_without_a_gap()
    {
        await using var app = await MotCuaApp.StartAsync();
        var ids = new List<long>();
        for (var i = 0; i < 8; i++) ids.Add(await app.HeldDossierAsync());
        using var desk = await app.DeskAsync();
        var forms = new List<HttpRequestMessage>();
        foreach (var id in ids) forms.Add(Visitor.FormOf(await desk.OpenAsync($"/ho-so/{id}/yeu-cau-bo-sung"), "Gửi yêu cầu bổ sung", Asked));

        await Task.WhenAll(forms.Select(f => desk.Http.SendAsync(f)));

        var numbers = new List<int>();
        foreach (var id in ids) numbers.Add(int.Parse((await app.LastAsync<SupplementAsked>(id)).PaperNumber.Split('/')[0]));
        Assert.Equal(Enumerable.Range(1, 8), numbers.Order());
    }
}
