namespace MotCua.Denunciations;

/// <summary>Which step leads from which state to which (Luật Tố cáo 2018 Điều 24-28, 33-34).</summary>
internal static class DenunciationLifeCycle
{
    private static readonly (DenunciationState From, DenunciationStep Step, DenunciationState To)[] Table =
    [
        (DenunciationState.Checking, DenunciationStep.Accept, DenunciationState.Accepted),
        (DenunciationState.Checking, DenunciationStep.Refuse, DenunciationState.Refused),
        (DenunciationState.Checking, DenunciationStep.Transfer, DenunciationState.Transferred),
        (DenunciationState.Checking, DenunciationStep.Inspect, DenunciationState.Inspected),
        (DenunciationState.Accepted, DenunciationStep.Verify, DenunciationState.Verifying),
        (DenunciationState.Accepted, DenunciationStep.Extend, DenunciationState.Accepted),
        (DenunciationState.Accepted, DenunciationStep.Suspend, DenunciationState.Suspended),
        (DenunciationState.Accepted, DenunciationStep.Stop, DenunciationState.Stopped),
        (DenunciationState.Verifying, DenunciationStep.Extend, DenunciationState.Verifying),
        (DenunciationState.Verifying, DenunciationStep.Conclude, DenunciationState.Concluded),
        (DenunciationState.Verifying, DenunciationStep.Suspend, DenunciationState.Suspended),
        (DenunciationState.Verifying, DenunciationStep.Stop, DenunciationState.Stopped),
        (DenunciationState.Suspended, DenunciationStep.Resume, DenunciationState.Verifying),
        (DenunciationState.Suspended, DenunciationStep.Stop, DenunciationState.Stopped),
        (DenunciationState.Concluded, DenunciationStep.Settle, DenunciationState.Settled),
    ];

    public static IReadOnlyList<DenunciationStep> From(DenunciationState state) => [.. Table.Where(t => t.From == state).Select(t => t.Step)];

    public static DenunciationState? After(DenunciationState state, DenunciationStep step) => Table.Where(t => t.From == state && t.Step == step).Select(t => (DenunciationState?)t.To).FirstOrDefault();

    public static bool Ends(DenunciationState state) => state is DenunciationState.Settled or DenunciationState.Transferred or DenunciationState.Refused or DenunciationState.Stopped or DenunciationState.Inspected;
}
