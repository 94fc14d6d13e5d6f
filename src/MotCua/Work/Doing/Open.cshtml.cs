using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Work.Doing;

/// <summary>One task: what, by whom, until when, how it stands, what happened, what proves it, what may be done now.</summary>
[Needs]
internal sealed class OpenModel(MotCuaDbContext db, Official official, FileStore files, TimeProvider clock) : TaskPage(db, official, clock)
{
    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public bool MayReport => Found is { IsOpen: true, HandedOn: null, SuspendedOn: null } && (Official.Leads(Found) || Official.Can(Permission.AssignTasks));

    public bool MayNote => Found.IsOpen && Official.TakesPartIn(Found);

    public bool MayDecide => Found.IsDraft ? Official.Can(Permission.AssignTasks) : Found.IsOpen && (Official.Can(Permission.AcceptTasks) || Official.Can(Permission.AssignTasks));

    public bool MayWrite => Found is { AcceptedOn: null, CancelledOn: null } && Official.Can(Permission.AssignTasks);

    public bool SeesPlan => Found.SourceKind is WorkSource.Plan && Official.OverseesTasks;

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        Files = await files.OfAsync(nameof(WorkTask), id, cancellationToken);
        Story = await StoryAsync(cancellationToken);
    }

    public void OnGet() { }
}
