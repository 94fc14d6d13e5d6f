using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Notifications;

namespace MotCua.Portal.Own;

internal static partial class OwnGiven
{
    public static readonly byte[] Result = Encoding.UTF8.GetBytes("%PDF-1.4 giấy khai sinh");

    /// <summary>Asks for a code at the sign-in page; gives the page where it is typed.</summary>
    public static async Task<Seen> AskCodeAsync(this Visitor visitor, string address) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/cua-toi/dang-nhap"), "Gửi mã", ("Input.Address", address));

    /// <summary>The code in the mail that came last.</summary>
    public static async Task<string> LastCodeAsync(this MotCuaApp app, MailHouse mail)
    {
        await app.SendDueAsync();
        return CodeDigits().Match(mail.Taken[^1].Text).Value;
    }

    public static async Task<Visitor> PersonAsync(this MotCuaApp app, MailHouse mail, string address = MessageGiven.Email)
    {
        var visitor = app.Anyone();
        var page = await visitor.AskCodeAsync(address);
        var own = await visitor.SubmitAsync(page, "Vào trang của tôi", ("Input.Code", await app.LastCodeAsync(mail)));
        Assert.True(own.Url.AbsolutePath == "/cua-toi", $"Not let in: {own.Errors}");
        return visitor;
    }

    public static Task<StoredFile> WithResultAsync(this MotCuaApp app, Dossier dossier) => app.InScopeAsync(async (services, db) =>
    {
        var file = await services.GetRequiredService<FileStore>().KeepAsync(new FileOwner(dossier.AgencyId, nameof(Dossier), dossier.Id), Dossier.ResultLabel, "ket-qua.pdf", Result, 20, "Uploads", CancellationToken.None);
        await db.SaveChangesAsync();
        return file;
    });

    [GeneratedRegex(@"\b(\d{6}|\d{10})\b")]
    private static partial Regex CodeDigits();
}
