using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Ratings.Surveying;

/// <summary>An official's page about one survey of their agency.</summary>
internal abstract class SurveyPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<Survey>(db, official, clock)
{
    public string Address => $"/khao-sat/{Found.Id}";

    public bool MayRun => Official.Can(Permission.RunSurveys);

    public bool MayEnter => Official.Can(Permission.EnterSurveys) && KnowsNobody;

    public bool MayApprove => Official.Can(Permission.ApproveSurveys);

    public bool KnowsNobody => !Found.Readers.Contains(Official.Id) && !Found.Interviewers.Any(i => i.OfficialId == Official.Id);

    public QuestionContent Asked { get; private set; } = new();

    protected override IQueryable<Survey> Visible
    {
        get
        {
            var agency = Official.AgencyId;
            return Db.Surveys.Where(s => s.AgencyId == agency);
        }
    }

    /// <summary>In the order of their numbers.</summary>
    protected IQueryable<SurveyForm> Forms
    {
        get
        {
            var id = Id;
            return Db.SurveyForms.Where(f => f.SurveyId == id).OrderBy(f => f.Number);
        }
    }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var set = Found.Terms.SetId;
        Asked = (await Db.QuestionSets.AsNoTracking().SingleAsync(s => s.Id == set, cancellationToken)).Content;
    }

    protected async Task<IActionResult> SavedAsync(string told, string? address, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect(address ?? Address);
    }
}
