using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Dossiers.Processing;

/// <summary>The desk hands a dossier to a section or straight to its official (NĐ 61/2018 Điều 18).</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class TransferModel(MotCuaDbContext db, Official official, Timetables timetables, Rulebook rulebook, TimeProvider clock) : VerbPage(db, official)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public TransferDay When { get; private set; } = null!;

    private IReadOnlyList<Receiver> _receivers = [];

    protected override string? WhyNot() => DossierActions.WhyNot(Official, Dossier, DossierVerb.Transfer);

    protected override async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        _receivers = await Db.ReceiversAsync(Official.AgencyId, null, clock.Today.StartUtc(), cancellationToken);
        Choices = _receivers.Choices(Input.To);
        var calendar = await timetables.ForAsync(Official.AgencyId, cancellationToken);
        var rules = await rulebook.OnAsync(Official.AgencyId, clock.Today, cancellationToken);
        When = TransferDay.Of(Dossier.ReceivedAt, rules.Time(RuleKey.TransferCutOff), calendar, clock.UtcNow);
        if (HttpMethods.IsGet(Request.Method)) Input.StepDue = DossierSteps.DueFor(await ContentAsync(cancellationToken), Dossier, DossierStage.Specialist, clock.UtcNow, calendar)?.ToLocal();
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Must();
        var to = _receivers.Chosen(Input.To, "Input.To");
        Dossier.Transfer(new HandOver($"{Official.Name} (Bộ phận Một cửa)", to.OfficialId, to.UnitId, to.To, StepDue.Of(Input.StepDue, Dossier, clock.UtcNow)));
        return await DoneAsync($"Đã chuyển hồ sơ {Dossier.Code} đến {to.To}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Chuyển đến")]
        public string? To { get; set; }

        [Display(Name = "Xong bước này trước")]
        public DateTime? StepDue { get; set; }
    }
}

/// <summary>By when the desk must hand over: the same working day, or the next working morning when received after the cut-off.</summary>
internal sealed record TransferDay(DateOnly Day, bool MayWait, TimeOnly CutOff)
{
    public static TransferDay Of(DateTime receivedAt, TimeOnly cutOff, WorkingCalendar calendar, DateTime now)
    {
        var received = receivedAt.ToLocal();
        var day = DateOnly.FromDateTime(received);
        var after = TimeOnly.FromDateTime(received) > cutOff || !calendar.IsWorkingDay(day);
        var due = after ? calendar.AddWorkingDays(day, 1) : day;
        return new TransferDay(due, after && now.ToDay() < due, cutOff);
    }
}

/// <summary>The date of an internal step: later than now, never later than what was promised to the citizen.</summary>
internal static class StepDue
{
    public static DateTime? Of(DateTime? local, Dossier dossier, DateTime now)
    {
        if (local?.ToUtc() is not { } due) return null;
        if (due <= now) throw new RuleBroken("Hạn của bước này phải ở sau lúc này.", "Input.StepDue");
        if (dossier.DueAt is { } promised && promised > now && due > promised) throw new RuleBroken($"Hạn của bước này không được sau ngày hẹn trả {promised.Print()}.", "Input.StepDue");
        return due;
    }
}
