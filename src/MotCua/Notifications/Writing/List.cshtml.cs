using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Notifications.Writing;

/// <summary>Every occasion with the words in force today, on each channel.</summary>
[Needs(Permission.ManageMessages)]
internal sealed class ListModel(Templates templates, IEnumerable<Occasion> occasions, Official official) : WorkPage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var occasion in occasions)
            rows.Add(new Row(occasion, await templates.InForceAsync(official.AgencyId, occasion.Key, MessageChannel.Email, cancellationToken), await templates.InForceAsync(official.AgencyId, occasion.Key, MessageChannel.Sms, cancellationToken)));
        Rows = rows;
        return true;
    }

    public void OnGet() { }

    internal sealed record Row(Occasion Occasion, MessageTemplate? Email, MessageTemplate? Sms);
}
