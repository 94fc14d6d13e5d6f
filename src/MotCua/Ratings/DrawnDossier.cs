using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Ratings;

/// <summary>
/// That a dossier's owner is to be asked, in which batch: kept apart from the forms, without a number of one. Its key is drawn by lot, so that no order joins the two.
/// Deleted when the survey is closed or cancelled.
/// </summary>
public sealed class DrawnDossier
{
    public required long Id { get; init; }

    public required long SurveyId { get; init; }

    public required int Batch { get; init; }

    public required long DossierId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DrawnDossier>
    {
        public void Configure(EntityTypeBuilder<DrawnDossier> drawn)
        {
            drawn.ToTable("survey_drawn");
            drawn.Property(d => d.Id).ValueGeneratedNever();
            drawn.HasIndex(d => new { d.SurveyId, d.Batch });
        }
    }
}
