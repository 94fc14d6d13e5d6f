using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Demo;

/// <summary>What the desk writes down when somebody arrives.</summary>
internal static class DemoIntake
{
    public static Intake Of(long agencyId, DemoArrival arrival, WorkingCalendar calendar, DemoOfficial desk)
    {
        var content = arrival.Version.Content;
        var time = new DossierTime(content.Time!.Value, content.Time.Unit, content.Time.CutOff, content.Time.SameDay);
        return new()
        {
            AgencyId = agencyId, DeskUnitId = desk.UnitId, DeskName = desk.UnitName, Code = arrival.Code, BookYear = arrival.At.Year, BookNumber = arrival.Book,
            ProcedureId = arrival.Version.ProcedureId, ProcedureVersionId = arrival.Version.Id, ProcedureCode = arrival.ProcedureCode, ProcedureName = content.Name, Field = content.Field,
            Time = time, Due = DueDates.Explain(arrival.At.ToUtc(), time, calendar), Owner = arrival.Owner, Fee = content.Fee.Amount, FeePaid = true, Sets = content.Sets,
            Papers = [.. content.Papers.Where(p => p.Required).Select(p => new DossierPaper(p.Name, p.Original, p.Copies, true, p.Kind, PaperVerdict.Good, ""))],
            ReceivedAt = arrival.At.ToUtc(), ReceivedById = desk.Id,
        };
    }
}
