using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Filing.Composing;

/// <summary>The electronic form; what is known of the persons stands there before it is first saved.</summary>
[ForPerson]
[EnableRateLimiting(FilingLimit.Policy)]
[RequestFormLimits(ValueLengthLimit = 200_000)]
internal sealed class FillModel(MotCuaDbContext db, OwnPerson person, TimeProvider clock) : DraftPage(db, person, clock)
{
    public FormAnswers Answers { get; private set; } = FormAnswers.None;

    public override DraftStep Step => DraftSteps.Form;

    protected override Task PrepareAsync(CancellationToken cancellationToken)
    {
        Answers = HttpMethods.IsPost(Request.Method) ? FormAnswers.Read(Procedure.Form, Request.Form)
            : Draft.Content.FormWasFilled ? Draft.Content.Answers
            : FormAnswers.Prefilled(Procedure.Form, Known);
        return Task.CompletedTask;
    }

    public IActionResult OnGet() => Procedure.Form.IsEmpty ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        var mistakes = FormCheck.Of(Procedure.Form, Answers, Clock.Today);
        if (mistakes.Count == 0) return ToNext();

        ModelState.Tell(mistakes);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostLaterAsync(CancellationToken cancellationToken)
    {
        await KeepAsync(cancellationToken);
        return ForLater();
    }

    private Task KeepAsync(CancellationToken cancellationToken) => SaveAsync(Draft.Content with { Answers = Answers, FormWasFilled = true }, cancellationToken);

    private string? Known(FormPrefill what)
    {
        var (owner, filer) = (Draft.Content.Owner, Draft.Content.Filer ?? new Filer(Draft.Content.Owner.Name, Draft.Content.Owner.IdNumber, Draft.Content.Owner.Phone, false, ""));
        return what switch
        {
            FormPrefill.OwnerName => owner.Name,
            FormPrefill.OwnerIdNumber => owner.IdNumber,
            FormPrefill.OwnerPhone => owner.Phone,
            FormPrefill.OwnerEmail => owner.Email,
            FormPrefill.OwnerAddress => owner.Address,
            FormPrefill.OwnerBirthDate => owner.BirthDate?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            FormPrefill.FilerName => filer.Name,
            FormPrefill.FilerIdNumber => filer.IdNumber,
            FormPrefill.FilerPhone => filer.Phone,
            _ => null,
        };
    }
}
