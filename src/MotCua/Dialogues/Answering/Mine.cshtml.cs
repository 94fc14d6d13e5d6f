using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dialogues.Answering;

/// <summary>Opinions of dialogues that an official, or their unit, still owes an answer to; what is due first on top.</summary>
[Needs]
internal sealed class MineModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Most = 100;

    public IReadOnlyList<DialogueOpinion> Rows { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Rows = await db.DialogueOpinions.AsNoTracking().Where(o => o.AgencyId == agency && o.State == OpinionState.Assigned).OwedBy(official).OrderBy(o => o.DueOn).ThenBy(o => o.Id).Take(Most).ToListAsync(cancellationToken);
    }
}
