using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dialogues.Asking;
using MotCua.Dialogues.Telling;
using MotCua.Dossiers;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dialogues;

public static class DialoguesModule
{
    /// <summary>Letters of an opinion in a list.</summary>
    private const int Shown = 120;

    public static IServiceCollection AddDialogues(this IServiceCollection services)
    {
        services.AddRateLimiter(AskingLimit.AddTo).AddOptions<AskingLimit>().BindConfiguration("Dialogues");
        return services.AddScoped<DialogueIntake>().AddTelling<TellAsker>(DialogueOccasions.All)
            .AddSingleton(new MenuItem("Tiếp dân, phản ánh", "Đối thoại", "/to-chuc-doi-thoai", 79, nameof(Permission.HoldDialogues), nameof(Permission.ConcludeDialogues)))
            .AddSingleton(new InboxPart("Ý kiến đối thoại chờ trả lời", "", "/to-chuc-doi-thoai/cua-toi", null, OwedAsync) { Heads = ("Người trả lời", "Ý kiến", "Trả lời trước"), IsByDay = true });
    }

    private static async Task<InboxPartRows> OwedAsync(IServiceProvider services, Official official, int most, CancellationToken cancellationToken)
    {
        var (db, today, agency) = (services.GetRequiredService<MotCuaDbContext>(), services.GetRequiredService<TimeProvider>().Today, official.AgencyId);
        var owed = db.DialogueOpinions.AsNoTracking().Where(o => o.AgencyId == agency && o.State == OpinionState.Assigned).OwedBy(official);
        var rows = await owed.OrderBy(o => o.DueOn).ThenBy(o => o.Id).Take(most).Select(o => new { o.Id, o.Number, o.Content, o.OwnerName, o.DueOn }).ToListAsync(cancellationToken);
        var count = rows.Count < most ? rows.Count : await owed.CountAsync(cancellationToken);
        return new InboxPartRows(count, [.. rows.Select(o => new InboxPartRow($"/to-chuc-doi-thoai/y-kien/{o.Id}", $"Ý kiến {o.Number}", o.OwnerName, o.Content.Length > Shown ? $"{o.Content[..Shown]}…" : o.Content, o.DueOn!.Value.EndUtc().AddTicks(-1), o.DueOn < today ? "due-late" : o.DueOn == today ? "due-soon" : ""))]);
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
