using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dialogues.Asking;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dialogues;

public static class DialoguesModule
{
    private const string Section = "Tiếp dân, phản ánh";

    public static IServiceCollection AddDialogues(this IServiceCollection services)
    {
        services.AddRateLimiter(AskingLimit.AddTo).AddOptions<AskingLimit>().BindConfiguration("Dialogues");
        return services.AddScoped<DialogueIntake>()
            .AddSingleton(new MenuItem(Section, "Đối thoại", "/to-chuc-doi-thoai", 79, nameof(Permission.HoldDialogues), nameof(Permission.ConcludeDialogues)))
            .AddSingleton(new MenuItem(Section, "Ý kiến đối thoại giao tôi", "/to-chuc-doi-thoai/cua-toi", 80));
    }

    extension(MotCuaDbContext db)
    {
        public DbSet<Dialogue> Dialogues => db.Set<Dialogue>();

        public DbSet<DialogueOpinion> DialogueOpinions => db.Set<DialogueOpinion>();
    }

    extension(IQueryable<Dialogue> dialogues)
    {
        public IQueryable<Dialogue> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, may) = (official.AgencyId, official.OrganisesDialogues);
            return dialogues.Where(d => may && d.AgencyId == agency);
        }
    }

    extension(IQueryable<DialogueOpinion> opinions)
    {
        /// <summary>Who organises sees all of the agency; anybody else what they or their unit owe an answer to.</summary>
        public IQueryable<DialogueOpinion> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            var own = opinions.Where(o => o.AgencyId == agency);
            return official.OrganisesDialogues ? own : own.OwedBy(official);
        }

        /// <summary>Given to the official, or to their unit as a whole.</summary>
        public IQueryable<DialogueOpinion> OwedBy(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (me, unit) = (official.Id, official.UnitId ?? 0);
            return opinions.Where(o => o.OwnerId == me || (o.OwnerId == null && o.OwnerUnitId == unit));
        }
    }

    extension(Official official)
    {
        internal bool OrganisesDialogues => official.Can(Permission.HoldDialogues) || official.Can(Permission.ConcludeDialogues);
    }
}
