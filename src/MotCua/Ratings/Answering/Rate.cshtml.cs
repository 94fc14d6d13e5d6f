using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Ratings.Questions;

namespace MotCua.Ratings.Answering;

/// <summary>The slip of one dossier, for whoever holds its receipt: once, without an account, without a script.</summary>
[AllowAnonymous]
[EnableRateLimiting(RatingLimit.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class RateModel(MotCuaDbContext db, RatingBox box, QuestionsInForce questions, TabletKey tablet, TrackingTries tries, Once once, TimeProvider clock) : WorkPage
{
    private Dossier _dossier = null!;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The machine it is answered at, if at one.</summary>
    [BindProperty(SupportsGet = true, Name = "quay")]
    public string? Tablet { get; set; }

    [BindProperty]
    public Dictionary<string, int?> Answers { get; set; } = [];

    [BindProperty]
    public bool? Apologised { get; set; }

    [BindProperty, Display(Name = "Ý kiến thêm (không bắt buộc)"), StringLength(Rating.MostComment, ErrorMessage = "Ý kiến dài quá 1.000 ký tự.")]
    public string? Comment { get; set; }

    public RatingDoor Door { get; private set; }

    public QuestionSet Set { get; private set; } = null!;

    public string Procedure => _dossier.ProcedureName;

    public bool AsksForApology => RatingBox.IsAskedForApology(_dossier);

    public bool AtDesk { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (code, address) = (HolderKey.CodeOf(Key), ClientAddress.Of(HttpContext));
        if (tries.IsExhausted(code, address)) return false;
        if (await HolderKey.OpenAsync(db, Key, cancellationToken) is not { } dossier)
        {
            tries.Failed(code, address);
            return false;
        }
        _dossier = dossier;
        AtDesk = await tablet.AgencyOfAsync(Tablet, cancellationToken) == dossier.AgencyId;
        Door = await box.DoorAsync(dossier, cancellationToken);
        Set = await questions.OnAsync(dossier.AgencyId, QuestionKind.Desk, clock.Today, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var thanks = AtDesk ? $"/danh-gia/cam-on?quay={Uri.EscapeDataString(Tablet!)}" : "/danh-gia/cam-on";
        if (Door is RatingDoor.Already) return LocalRedirect(thanks);
        once.LeadsTo = "/danh-gia/cam-on"; // what is kept of a form must not name the dossier
        var answers = Answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!.Value);
        await box.PutAsync(_dossier, Set, new RatingGiven(answers, AtDesk ? RatingChannel.Desk : RatingChannel.Link, RatingBox.Compare(_dossier, Apologised), VietnamText.Clean(Comment ?? "")), cancellationToken);
        return LocalRedirect(thanks);
    }
}
