using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Ratings;

/// <summary>Surveys to begin a test with: run by Bảo, entered by Lan, checked again by Hoa, closed by Quân.</summary>
internal static class SurveyGiven
{
    public const string Name = "Khảo sát hài lòng 6 tháng đầu năm", Outsider = "Ngô Văn Bình";

    /// <summary>So many dossiers answered, a plan to ask so many of them; its address.</summary>
    public static async Task<string> SurveyAsync(this MotCuaApp app, int dossiers = 12, int sample = 12, params (string Name, string? Value)[] over)
    {
        for (var i = 0; i < dossiers; i++) await app.AnsweredAsync();
        using var reform = await app.ReformAsync();
        (string Name, string? Value)[] typed = [("Input.Name", Name), ("Input.Sample", $"{sample}"), ("Input.PerBatch", "6")];
        var page = await reform.SubmitAsync(await reform.OpenAsync("/khao-sat/soan"), "Lập đợt khảo sát", [.. typed.Where(t => !over.Any(o => o.Name == t.Name)), .. over]);
        Assert.Equal("", page.Errors);
        return page.Url.AbsolutePath;
    }

    public static async Task DrawAsync(this MotCuaApp app, string address, int seed = 2024)
    {
        using var reform = await app.ReformAsync();
        Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync($"{address}/rut-mau"), "Rút mẫu", ("Seed", $"{seed}"))).Errors);
    }

    /// <summary>Drawn, and every batch in the hands of somebody from outside.</summary>
    public static async Task<string> FieldedAsync(this MotCuaApp app, int dossiers = 12, int sample = 12, params (string Name, string? Value)[] over)
    {
        var address = await app.SurveyAsync(dossiers, sample, over);
        await app.DrawAsync(address);
        using var reform = await app.ReformAsync();
        Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync(address), "Thêm điều tra viên", ("Others", $"{Outsider} | Đoàn phường"))).Errors);
        foreach (var batch in (await app.SurveyOfAsync(address)).Batches)
            Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync($"{address}/tap/{batch.Number}"), "Giao tập phiếu", ("Interviewer", "1"))).Errors);
        return address;
    }

    public static async Task<Seen> EnterAsync(this Visitor who, string address, string number, string digits, params (string Name, string? Value)[] more) =>
        await who.SubmitAsync(await who.OpenAsync($"{address}/nhap"), "Lưu, sang phiếu sau", [("Input.Number", number), ("Input.Digits", digits), .. more]);

    /// <summary>Every form entered alike but the last, which is satisfied with nothing; a tenth drawn for the second entry.</summary>
    public static async Task<string> EnteredAsync(this MotCuaApp app, int forms = 12)
    {
        var address = await app.FieldedAsync(forms, forms);
        using var clerk = await app.ClerkAsync();
        for (var i = 1; i <= forms; i++) Assert.Equal("", (await clerk.EnterAsync(address, $"{i}", i == forms ? "111111" : "554544")).Errors);
        using var reform = await app.ReformAsync();
        Assert.Equal("", (await reform.SubmitAsync(await reform.OpenAsync(address), "Nhập xong, bắt đầu phúc tra")).Errors);
        return address;
    }

    /// <summary>Entered again as the papers say, then closed by the leader.</summary>
    public static async Task<Seen> ClosedAsync(this MotCuaApp app, string address)
    {
        using var second = await app.SectionHeadAsync();
        foreach (var form in (await app.FormsOfAsync(address)).Where(f => f.IsRechecked && f.Second is null))
            Assert.Equal("", (await second.SubmitAsync(await second.OpenAsync($"{address}/phuc-tra"), "Lưu, sang phiếu sau", ("Input.Number", $"{form.Number}"), ("Input.Digits", string.Concat("012345".Select(q => form.Entry!.Answers.GetValueOrDefault($"{q}")))))).Errors);
        using var leader = await app.LeaderAsync();
        return await leader.SubmitAsync(await leader.OpenAsync($"{address}/chot"), "Chốt và niêm phong");
    }

    public static long IdOf(string address) => long.Parse(address.Split('/')[2], VietnamText.Culture);

    public static Task<Survey> SurveyOfAsync(this MotCuaApp app, string address) => app.InScopeAsync((_, db) => db.Surveys.AsNoTracking().SingleAsync(s => s.Id == IdOf(address)));

    public static Task<List<SurveyForm>> FormsOfAsync(this MotCuaApp app, string address) => app.InScopeAsync((_, db) => db.SurveyForms.AsNoTracking().Where(f => f.SurveyId == IdOf(address)).OrderBy(f => f.Number).ToListAsync());
}
