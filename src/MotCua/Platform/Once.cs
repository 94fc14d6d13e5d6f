using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Platform;

/// <summary>A form that was submitted: its key is written in the same transaction as what the form did, so a double click or a retried request does it once.</summary>
public sealed class SubmittedForm
{
    internal const int LongestLocation = 400;

    public required string Key { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Where the first submission led; the second is led there too. Null for a moment, between the commit and the answer.</summary>
    public string? Location { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SubmittedForm>
    {
        public void Configure(EntityTypeBuilder<SubmittedForm> form)
        {
            form.ToTable("submitted_forms");
            form.HasKey(f => f.Key);
            form.Property(f => f.Key).HasMaxLength(64);
            form.Property(f => f.Location).HasMaxLength(LongestLocation);
            form.HasIndex(f => f.At);
        }
    }
}

/// <summary>The key of the form that this request submits, if any; set by the page filter before the handler runs.</summary>
public sealed class Once(TimeProvider clock)
{
    public string? Key { get; set; }

    /// <summary>Where this submission will lead, told before it is saved and saved along: should the answer be lost, whoever sends the form again is still led there.</summary>
    public string? LeadsTo { get; set; }

    public bool Written { get; private set; }

    internal void AddTo(MotCuaDbContext db)
    {
        if (Key is null || Written) return;
        db.Add(new SubmittedForm { Key = Key, At = clock.UtcNow, Location = LeadsTo });
        Written = true;
    }
}
