using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Notifications;
using MotCua.Portal.Own;
using MotCua.Procedures;

namespace MotCua.Filing;

/// <summary>A procedure with a form and two papers, and a person who files it.</summary>
internal static class FilingGiven
{
    public const string Birth = "Giấy chứng sinh", Marriage = "Giấy chứng nhận kết hôn", Name = "Nguyễn Thị Lành", IdNumber = "060190000123";

    public static readonly byte[] Scan = Encoding.UTF8.GetBytes("%PDF-1.4 giấy chứng sinh");

    public static readonly (string Name, string? Value)[] Persons =
    [
        ("Input.Name", Name), ("Input.IdNumber", IdNumber), ("Input.Address", "Khu phố 3"), ("Input.Phone", "0912 345 678"), ("Input.BirthDate", "02/03/1990"), ("Input.Kind", "Citizen"), ("Input.Delivery", "AtDesk"),
    ];

    /// <returns>The procedure's key in the database.</returns>
    public static Task<long> OnlineProcedureAsync(this MotCuaApp app) => app.InScopeAsync(async (_, db) =>
    {
        var form = new FormDefinition
        {
            Sections = [new FormSection { Title = "Người được khai sinh", Fields = [new FormField { Key = "ten", Label = "Họ tên con", Kind = FormFieldKind.Text, Required = true }, new FormField { Key = "me", Label = "Họ tên người khai", Kind = FormFieldKind.Text, Required = true, Prefill = FormPrefill.OwnerName }] }],
        };
        var procedure = Procedure.Publish("thu-truc-tuyen", "9.009009", new ProcedureContent
        {
            Name = "Đăng ký khai sinh trực tuyến", Field = "Hộ tịch", Time = new ProcedureTime(1, PeriodUnit.WorkingDay), Verified = true, Form = form,
            Papers = [new PaperItem(Birth), new PaperItem(Marriage, Required: false)],
        }, null);
        db.Add(procedure);
        await db.SaveChangesAsync();
        return procedure.Id;
    });

    /// <summary>A draft just begun; where its first step is.</summary>
    public static async Task<Seen> BegunAsync(this Visitor person, long procedure)
    {
        var step = await person.SubmitAsync(await person.OpenAsync($"/cua-toi/nop-ho-so/moi?thu-tuc={procedure}"), "Bắt đầu");
        Assert.True(step.Url.AbsolutePath.EndsWith("/nguoi-nop", StringComparison.Ordinal), step.Errors);
        return step;
    }

    /// <summary>Persons and form filled, one file attached; the review step.</summary>
    public static async Task<Seen> FilledAsync(this Visitor person, long procedure)
    {
        var form = await person.SubmitAsync(await person.BegunAsync(procedure), "Lưu và tiếp tục", Persons);
        var papers = await person.SubmitAsync(form, "Lưu và tiếp tục", ("Answer.ten", "Nguyễn Văn Bé"));
        var review = await person.UploadAsync(papers, "Lưu và tiếp tục", [("Uploads[0]", "chung-sinh.pdf", Scan)], ("Input[1].Way", "NotNeeded"));
        Assert.True(review.Url.AbsolutePath.EndsWith("/xem-lai", StringComparison.Ordinal), $"{review.Url} {review.Errors}");
        return review;
    }

    public static async Task<OnlineFiling> FiledAsync(this MotCuaApp app, Visitor person, long procedure)
    {
        var filed = await person.SubmitAsync(await person.FilledAsync(procedure), "Nộp hồ sơ", ("Promises", "true"));
        Assert.True(filed.Url.AbsolutePath.StartsWith("/cua-toi/da-nop/", StringComparison.Ordinal), filed.Errors);
        return await app.FilingAsync(filed);
    }

    /// <summary>The filing whose page is open.</summary>
    public static Task<OnlineFiling> FilingAsync(this MotCuaApp app, Seen page)
    {
        var id = long.Parse(page.Url.AbsolutePath.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);
        return app.FilingAsync(id);
    }

    public static Task<OnlineFiling> FilingAsync(this MotCuaApp app, long id) => app.InScopeAsync((_, db) => db.OnlineFilings.AsNoTracking().SingleAsync(f => f.Id == id));

    /// <summary>Submits the form with files chosen in its inputs.</summary>
    public static async Task<Seen> UploadAsync(this Visitor visitor, Seen page, string button, (string Input, string Name, byte[] Content)[] files, params (string Name, string? Value)[] typed)
    {
        var plain = Visitor.FormOf(page, button, typed);
        var form = (IHtmlFormElement)page.Document.QuerySelectorAll("form button").First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal)).Closest("form")!;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields(form).Where(f => typed.All(t => t.Name != f.Name))) body.Add(new StringContent(value), name);
        foreach (var (name, value) in typed) body.Add(new StringContent(value ?? ""), name);
        foreach (var (input, name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(part, input, name);
        }
        return await visitor.FollowAsync(await visitor.Http.PostAsync(plain.RequestUri, body));
    }

    /// <summary>A program with a way to send mail, the procedure, and a person signed in by it.</summary>
    public static async Task<(MotCuaApp App, Visitor Person, long Procedure)> AtHomeAsync(MailHouse mail)
    {
        var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(mail);
        var procedure = await app.OnlineProcedureAsync();
        return (app, await app.PersonAsync(mail), procedure);
    }
}
