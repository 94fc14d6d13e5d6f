using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace MotCua.Work;

public class UrgingTests
{
    [Fact]
    public async Task One_act_urges_a_lead_about_everything_overdue_and_they_read_it_on_their_own_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        var first = await app.AssignedAsync(("Input.Content", "Việc trễ một"), ("Input.DueOn", "27/04/2024"));
        var second = await app.AssignedAsync(("Input.Content", "Việc trễ hai"), ("Input.DueOn", "28/04/2024"));
        var open = await app.AssignedAsync(("Input.Content", "Việc còn hạn"), ("Input.DueOn", "30/05/2024"));
        app.MoveTo("2024-05-02T09:00");
        using var leader = await app.LeaderAsync();

        var letter = await leader.SubmitAsync(await leader.OpenAsync("/nhiem-vu/don-doc"), "Lập văn bản");
        using var duc = await app.SpecialistAsync();
        var mine = await duc.OpenAsync("/nhiem-vu/cua-toi");
        var read = await duc.OpenAsync(letter.Url.AbsolutePath);
        using var clerk = await app.ClerkAsync();
        using var file = new MemoryStream(await leader.Http.GetByteArrayAsync(new Uri($"{letter.Url.AbsolutePath}?handler=Word", UriKind.Relative)));
        using var word = WordprocessingDocument.Open(file, false);

        Assert.Contains("2 nhiệm vụ quá hạn", mine.Words, StringComparison.Ordinal);
        Assert.Contains("Số 01/UBND-VP", mine.Words, StringComparison.Ordinal);
        Assert.Contains("Việc trễ một", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc còn hạn", read.Words, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0), ((await app.TaskAsync(first.Id)).UrgedTimes, (await app.TaskAsync(second.Id)).UrgedTimes, (await app.TaskAsync(open.Id)).UrgedTimes));
        Assert.Contains("Đôn đốc bằng văn bản số 01/UBND-VP", (await duc.OpenAsync($"/nhiem-vu/{first.Id}")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(letter.Url.AbsolutePath)).Status);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => e.Description));
        Assert.Contains("V/v đôn đốc thực hiện nhiệm vụ quá hạn", word.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Contains("Kính gửi: Nguyễn Văn Đức", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("CÔNG VĂN ĐÔN ĐỐC", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_is_overdue_there_is_nobody_to_urge()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.AssignedAsync();
        using var leader = await app.LeaderAsync();

        Assert.Contains("Không ai có nhiệm vụ quá hạn", (await leader.OpenAsync("/nhiem-vu/don-doc")).Words, StringComparison.Ordinal);
    }
}
