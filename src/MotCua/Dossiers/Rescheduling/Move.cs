namespace MotCua.Dossiers.Rescheduling;

/// <summary>A dossier whose date the calendar changes.</summary>
internal sealed record Move(OpenDossier Dossier, DueSet Due, DateTime Now)
{
    /// <summary>In favour of the citizen; a later date is never imposed silently.</summary>
    public bool IsEarlier => Due.At < Dossier.DueAt;

    public bool BecomesLate => !Dossier.IsWaiting && Dossier.DueAt >= Now && Due.At < Now;

    public bool NoLongerLate => !Dossier.IsWaiting && Dossier.DueAt < Now && Due.At >= Now;
}

/// <summary>What an announcement does to the open dossiers, before it is saved.</summary>
internal sealed record Preview(IReadOnlyList<Move> Moves, int Open)
{
    public int Earlier => Moves.Count(m => m.IsEarlier);

    public int Later => Moves.Count - Earlier;

    public int BecomeLate => Moves.Count(m => m.BecomesLate);

    public int NoLongerLate => Moves.Count(m => m.NoLongerLate);

    /// <summary>What was looked at: saving something else is refused.</summary>
    public string Seal => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('|', Moves.Select(m => $"{m.Dossier.Id}:{m.Dossier.DueAt.Ticks}:{m.Due.At.Ticks}")))))[..32];
}
