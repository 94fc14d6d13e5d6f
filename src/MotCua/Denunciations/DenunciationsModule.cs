using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Denunciations;

public static class DenunciationsModule
{
    public static IServiceCollection AddDenunciations(this IServiceCollection services) => services
        .AddScoped<DenouncerSeal>().AddScoped<DenunciationIntake>()
        .AddScoped<Platform.Verifying.ICheck, Verifying.SealedCheck>()
        .AddSingleton(new MenuItem("Tiếp dân, phản ánh", "Tố cáo", "/to-cao", 79, nameof(Permission.HandleDenunciations)));

    extension(MotCuaDbContext db)
    {
        public DbSet<Denunciation> Denunciations => db.Set<Denunciation>();
    }

    extension(IQueryable<Denunciation> denunciations)
    {
        /// <summary>Of the official's agency, for whoever handles them and nobody else, whatever else they may.</summary>
        public IQueryable<Denunciation> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var (agency, may) = (official.AgencyId, official.Can(Permission.HandleDenunciations));
            return denunciations.Where(d => may && d.AgencyId == agency);
        }
    }
}
