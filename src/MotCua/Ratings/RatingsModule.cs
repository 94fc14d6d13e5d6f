using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Platform.Verifying;
using MotCua.Ratings.Answering;
using MotCua.Ratings.Questions;

namespace MotCua.Ratings;

public static class RatingsModule
{
    private const string Group = "Mức độ hài lòng";

    public static IServiceCollection AddRatings(this IServiceCollection services)
    {
        services.AddRateLimiter(RatingLimit.AddTo).AddOptions<RatingLimit>().BindConfiguration("Ratings");
        foreach (var figure in SurveyMeanFigures.All) services.AddSingleton(figure);
        return services
            .AddScoped<SurveyMeans>().AddScoped<ISeed, QuestionSeed>().AddScoped<RatingBox>().AddScoped<QuestionsInForce>().AddScoped<TabletKey>().AddSingleton(TabletKey.Kind)
            .AddSingleton(new MenuItem(Group, "Kết quả đánh giá", "/muc-do-hai-long", 280, nameof(Permission.SeeRatings)))
            .AddScoped<SurveyDrawing>().AddScoped<SurveyClosing>().AddScoped<ICheck, Verifying.SurveyCheck>().AddSingleton(SatisfactionFigure.Satisfied)
            .AddSingleton(new MenuItem(Group, "Đợt khảo sát", "/khao-sat", 281, nameof(Permission.RunSurveys), nameof(Permission.EnterSurveys), nameof(Permission.ApproveSurveys), nameof(Permission.SeeRatings)))
            .AddSingleton(new MenuItem(Group, "Bộ câu hỏi, máy tại quầy", "/bo-cau-hoi", 282, nameof(Permission.ManageQuestions)));
    }

    extension(MotCuaDbContext db)
    {
        public DbSet<Rating> Ratings => db.Set<Rating>();

        public DbSet<RatedDossier> RatedDossiers => db.Set<RatedDossier>();

        public DbSet<QuestionSet> QuestionSets => db.Set<QuestionSet>();

        public DbSet<RatingExclusion> RatingExclusions => db.Set<RatingExclusion>();

        public DbSet<Survey> Surveys => db.Set<Survey>();

        public DbSet<SurveyForm> SurveyForms => db.Set<SurveyForm>();

        public DbSet<DrawnDossier> DrawnDossiers => db.Set<DrawnDossier>();
    }

    extension(IQueryable<QuestionSet> sets)
    {
        /// <summary>The agency's own, and what ships with the program.</summary>
        public IQueryable<QuestionSet> For(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return sets.Where(s => s.AgencyId == null || s.AgencyId == agency);
        }
    }
}
