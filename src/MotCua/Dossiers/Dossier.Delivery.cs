using MotCua.Platform;

namespace MotCua.Dossiers;

public sealed partial class Dossier
{
    /// <summary>The label of the files that are the issued result.</summary>
    public const string ResultLabel = "Kết quả";

    private const int LongestAddress = 500;

    /// <summary>Where the post is to bring the result; empty when it is collected otherwise.</summary>
    public string DeliveryAddress { get; private set; } = "";

    /// <summary>The owner chooses how the result is to be had, until it is.</summary>
    public void ChooseDelivery(ResultDelivery way, string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        this.Guard(DossierVerb.ChooseDelivery);
        var to = way is ResultDelivery.ByPost ? address.Trim() : "";
        if (way is ResultDelivery.ByPost && to.Length == 0) throw new RuleBroken("Nhập địa chỉ để bưu chính đem kết quả đến.", "Input.Address");
        if (way == Delivery && to == DeliveryAddress) throw new RuleBroken("Cách nhận này đã được ghi rồi.", "Input.Way");
        var before = Delivery;
        (Delivery, DeliveryAddress) = (way, to);
        Record(new DeliveryChosen(Id, before, way));
    }

    /// <summary>The owner took the electronic result; taking it is no return: paper may still wait.</summary>
    public void ResultTaken(string fileName, string maskedAddress) => Record(new ResultDownloaded(Id, fileName, maskedAddress));

    private static void MapDelivery(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Dossier> dossier) =>
        dossier.Property(d => d.DeliveryAddress).HasMaxLength(LongestAddress);
}

public sealed record DeliveryChosen(long DossierId, ResultDelivery Before, ResultDelivery Way) : IEvent;

/// <param name="To">Masked.</param>
public sealed record ResultDownloaded(long DossierId, string FileName, string To) : IEvent;
