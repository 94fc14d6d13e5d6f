using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Notifications;

/// <summary>A person's word on being told (không nhận tin). Kept by the hash of the address: to keep silent one need not know to whom.</summary>
public sealed class ContactChoice : Aggregate
{
    private ContactChoice() { }

    public string AddressHash { get; private set; } = "";

    public bool WantsMessages { get; private set; }

    internal static ContactChoice Make(ContactAddress address, bool wants)
    {
        var choice = new ContactChoice { AddressHash = address.Hash };
        choice.Choose(address, wants);
        return choice;
    }

    internal void Choose(ContactAddress address, bool wants)
    {
        WantsMessages = wants;
        Record(new ContactChosen(Id, address.Masked, wants));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ContactChoice>
    {
        public void Configure(EntityTypeBuilder<ContactChoice> choice)
        {
            choice.ToTable("contact_choices");
            choice.Property(c => c.AddressHash).HasMaxLength(64);
            choice.HasIndex(c => c.AddressHash).IsUnique();
        }
    }
}

public sealed record ContactChosen(long ChoiceId, string MaskedAddress, bool WantsMessages) : IEvent;

/// <summary>Asks and keeps what people chose.</summary>
public sealed class ContactChoices(MotCuaDbContext db)
{
    public async Task<bool> WantsAsync(ContactAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var hash = address.Hash;
        return !await db.ContactChoices.AnyAsync(c => c.AddressHash == hash && !c.WantsMessages, cancellationToken);
    }

    /// <summary>The caller saves.</summary>
    public async Task ChooseAsync(ContactAddress address, bool wants, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var hash = address.Hash;
        if (await db.ContactChoices.SingleOrDefaultAsync(c => c.AddressHash == hash, cancellationToken) is not { } known) db.Add(ContactChoice.Make(address, wants));
        else if (known.WantsMessages != wants) known.Choose(address, wants);
    }
}
