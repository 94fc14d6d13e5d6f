using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace MotCua.Platform.Storage;

/// <summary>A key that protects cookies and forms. Kept in the database, so that several nodes read one another's cookies and a restored backup brings them along.</summary>
internal sealed class SharedKey
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SharedKey>
    {
        public void Configure(EntityTypeBuilder<SharedKey> key)
        {
            key.ToTable("shared_keys");
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Name).HasMaxLength(200);
        }
    }
}

// The framework reads and stores keys without waiting, so this alone does not go through SaveChangesAsync: a key is no aggregate and has no history.
internal sealed class SharedKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        return [.. db.Set<SharedKey>().AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var xml = element.ToString(SaveOptions.DisableFormatting);
        db.Database.ExecuteSql($"insert into shared_keys (id, name, xml) values ({Ids.Next()}, {friendlyName}, {xml})");
    }
}

internal static class KeysInDatabase
{
    public static IDataProtectionBuilder AddKeysInDatabase(this IDataProtectionBuilder protection)
    {
        protection.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new SharedKeys(services.GetRequiredService<IServiceScopeFactory>())));
        return protection;
    }
}
