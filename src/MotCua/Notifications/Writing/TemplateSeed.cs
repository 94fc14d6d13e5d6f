using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Notifications.Writing;

/// <summary>The shipped words. A newer program brings occasions an older database has none for; those it has are the operator's.</summary>
internal sealed class TemplateSeed(MotCuaDbContext db, IEnumerable<Occasion> occasions) : ISeed
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = (await db.MessageTemplates.Where(t => t.AgencyId == null).Select(t => new { t.Occasion, t.Channel }).Distinct().ToListAsync(cancellationToken)).Select(t => (t.Occasion, t.Channel)).ToHashSet();
        var byKey = occasions.ToDictionary(o => o.Key);
        foreach (var row in (await Shipped.RowsAsync<Row>("messages.json", cancellationToken)).Where(r => byKey.ContainsKey(r.Occasion) && !known.Contains((r.Occasion, r.Channel))))
            db.Add(MessageTemplate.Write(null, byKey[row.Occasion], row.Channel, row.ValidFrom, new TemplateWords(row.Title, row.Text, row.IsOn)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record Row(string Occasion, MessageChannel Channel, DateOnly ValidFrom, string Text)
    {
        public string Title { get; init; } = "";

        public bool IsOn { get; init; } = true;
    }
}
