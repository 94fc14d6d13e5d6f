using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Portal.Tracking;

/// <summary>Where a dossier stands, for whoever holds its receipt: state, steps, dates and why. No name and no number of a person, whoever asks.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class TrackModel(MotCuaDbContext db, TrackingTries tries) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "m")]
    public string? Secret { get; set; }

    public TrackedDossier? Found { get; private set; }

    public string? Problem { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = DossierCode.Normal(Code ?? (string?)RouteData.Values["code"]);
        if (Code.Length is 0 or > 60) return true;

        if (string.IsNullOrWhiteSpace(Secret))
        {
            Problem = "Nhập thêm mã bí mật gồm 6 ký tự, in dưới mã hồ sơ trên giấy tiếp nhận.";
            return true;
        }
        if (tries.IsExhausted(Code, Address))
        {
            (Problem, Response.StatusCode) = ("Mã này vừa bị nhập sai nhiều lần. Chờ 15 phút rồi thử lại, hoặc hỏi bộ phận Một cửa.", StatusCodes.Status429TooManyRequests);
            return true;
        }
        await FindAsync(cancellationToken);
        return true;
    }

    private string Address => ClientAddress.Of(HttpContext);

    public void OnGet() { }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        var dossier = await db.Dossiers.AsNoTracking().SingleOrDefaultAsync(d => d.Code == Code, cancellationToken);
        if (!TrackingSecret.Fits(Secret, dossier?.TrackingSecret) || dossier is null)
        {
            tries.Failed(Code!, Address);
            (Problem, Response.StatusCode) = ("Không có hồ sơ nào khớp mã hồ sơ và mã bí mật này. Xem lại giấy tiếp nhận.", StatusCodes.Status404NotFound);
            return;
        }
        if (dossier.IsVoid)
        {
            // Its receipt is in somebody's hand: not a guess, and not to be looked for in vain.
            (Problem, Response.StatusCode) = ("Hồ sơ này đã được hủy (lập nhầm hoặc trùng). Nếu ông/bà đang chờ kết quả, hỏi bộ phận Một cửa.", StatusCodes.Status410Gone);
            return;
        }
        var history = await db.History.AsNoTracking().Where(h => h.SubjectId == dossier.Id).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        Found = TrackedDossier.Of(dossier, history, await db.SiblingsAsync(dossier, cancellationToken));
    }
}
