using MotCua.Access;

namespace MotCua.Ratings.Answering;

/// <summary>The rating machine at the desk: a slip given there is told apart, and the machine goes back to its first page.</summary>
internal sealed class TabletKey(MachineKeys keys)
{
    public static readonly MachineKind Kind = new("tablet", "Máy đánh giá tại quầy", "/danh-gia-tai-quay/", "Mở trên máy tính bảng ở quầy, để nguyên.");

    public Task<long?> AgencyOfAsync(string? key, CancellationToken cancellationToken) => keys.AgencyOfAsync(Kind, key, cancellationToken);
}
