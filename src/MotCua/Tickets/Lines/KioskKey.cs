using MotCua.Access;

namespace MotCua.Tickets.Lines;

/// <summary>The ticket machine: who has its address gives tickets.</summary>
internal sealed class KioskKey(MachineKeys keys)
{
    public static readonly MachineKind Kind = new("kiosk", "Máy lấy số", "/lay-so/", "Mở trên máy ở sảnh, để nguyên.");

    public Task<long?> AgencyOfAsync(string? key, CancellationToken cancellationToken) => keys.AgencyOfAsync(Kind, key, cancellationToken);
}
