using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Notifications;
using MotCua.Petitions.Telling;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Petitions;

public static class PetitionsModule
{
    public static IServiceCollection AddPetitions(this IServiceCollection services) => services
        .AddScoped<Platform.Verifying.ICheck, Verifying.BookCheck>()
        .AddScoped<PetitionIntake>().AddTelling<TellPetitioner>(PetitionOccasions.All)
        .AddSingleton(Item("Tiếp công dân", "/tiep-cong-dan/moi", 74, Permission.ReceiveCitizens))
        .AddSingleton(Item("Sổ tiếp công dân", "/so-tiep-cong-dan", 75, Permission.ReceiveCitizens))
        .AddSingleton(Item("Lịch tiếp công dân", "/lich-tiep-cong-dan", 76, Permission.ReceiveCitizens, Permission.PlanReceptions))
        .AddSingleton(Item("Khiếu nại", "/khieu-nai", 78, Permission.HandleComplaints));

    private static MenuItem Item(string text, string href, int order, params Permission[] anyOf) => new("Tiếp dân, phản ánh", text, href, order, [.. anyOf.Select(p => p.ToString())]);

    extension(MotCuaDbContext db)
    {
        public DbSet<CitizenReception> CitizenReceptions => db.Set<CitizenReception>();

        public DbSet<ReceptionDay> ReceptionDays => db.Set<ReceptionDay>();

        public DbSet<Complaint> Complaints => db.Set<Complaint>();
    }

    extension(IQueryable<Complaint> complaints)
    {
        public IQueryable<Complaint> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, may) = (official.AgencyId, official.Can(Permission.HandleComplaints));
            return complaints.Where(c => may && c.AgencyId == agency);
        }
    }
}
