using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>What goes to another agency and comes back, as lines of the ledger: giver and receiver of each.</summary>
internal static class LegHandOvers
{
    private const string Here = "Bộ phận giải quyết";

    /// <param name="entry">What happened.</param>
    /// <param name="opened">Legs opened so far, by number; filled here.</param>
    /// <returns>Null when it is not a leg changing hands.</returns>
    public static HandOverLine? LineOf(HistoryEntry entry, Dictionary<int, LegOpened> opened)
    {
        switch (entry.Happened)
        {
            case LegOpened e:
                opened[e.Number] = e;
                return new(entry.At, entry.ByName, e.AgencyName, entry.ByName, e.DueAt, null, $"Liên thông số {e.Number}: {e.Work}");
            case LegAnswered e:
                return new(entry.At, opened[e.Number].AgencyName, Here, e.By, null, HandOvers.PunctualityOf(e.AnsweredAt, opened[e.Number].DueAt), $"Trả lời liên thông số {e.Number}: {e.Outcome.Word()}");
            case LegRecalled e:
                return new(entry.At, opened[e.Number].AgencyName, Here, entry.ByName, null, null, $"Thu hồi liên thông số {e.Number}");
            default:
                return null;
        }
    }
}
