using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Following;

/// <summary>A page about one case for whoever holds its code and secret. An unknown code and a wrong secret are answered alike.</summary>
[ResponseCache(NoStore = true)]
internal abstract class SentPage(MotCuaDbContext db, TrackingTries tries) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "m")]
    public string? Secret { get; set; }

    public FeedbackCase? Case { get; private set; }

    public string? Problem { get; private set; }

    public override Aggregate? Subject => Case;

    protected MotCuaDbContext Db => db;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Dossiers.DossierCode.Normal(Code);
        if (Code.Length is 0 or > 60) return false;
        if (tries.IsExhausted(Code, Address)) (Problem, Response.StatusCode) = ("Mã này vừa bị nhập sai nhiều lần. Chờ 15 phút rồi thử lại, hoặc hỏi bộ phận Một cửa.", StatusCodes.Status429TooManyRequests);
        else if (string.IsNullOrWhiteSpace(Secret)) Problem = "Nhập thêm mã bí mật gồm 8 ký tự, in dưới mã phản ánh trên giấy biên nhận.";
        else await FindAsync(cancellationToken);
        return Case is not null || HttpMethods.IsGet(Request.Method);
    }

    protected virtual Task PrepareAsync(FeedbackCase found, CancellationToken cancellationToken) => Task.CompletedTask;

    private string Address => ClientAddress.Of(HttpContext);

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var code = Code;
        var found = await db.FeedbackCases.SingleOrDefaultAsync(c => c.Code == code, cancellationToken);
        if (TrackingSecret.Fits(Secret, found?.TrackingSecret) && found is not null)
        {
            Case = found;
            await PrepareAsync(found, cancellationToken);
            return;
        }
        tries.Failed(code, Address);
        (Problem, Response.StatusCode) = ("Không có phản ánh nào khớp mã và mã bí mật này. Xem lại giấy biên nhận.", StatusCodes.Status404NotFound);
    }
}
