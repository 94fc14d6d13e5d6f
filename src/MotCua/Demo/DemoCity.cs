using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Demo;

/// <summary>A city above the ward and two neighbours, so that an index has a ranking; one official of the city appraises and announces.</summary>
internal sealed class DemoCity(MotCuaDbContext db, DemoStaff staff)
{
    public const string UserName = "mau.thanhpho";

    private static readonly Permission[] Watching = [Permission.CompareAgencies, Permission.SeeIndex, Permission.AppraiseIndex, Permission.AnnounceIndex];

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <returns>Who acts for the city, and the wards: the demonstration's own first.</returns>
    public async Task<(DemoOfficial Head, IReadOnlyList<long> Wards)> OpenAsync(long ward, CancellationToken cancellationToken)
    {
        var own = await db.Agencies.SingleAsync(a => a.Id == ward, cancellationToken);
        var city = Agency.Open("mau-thanh-pho", new AgencyProfile { Name = "UBND thành phố (dữ liệu mẫu)", Place = own.Profile.Place, HeadTitle = "CHỦ TỊCH" });
        (Id, Name) = (city.Id, city.Name);
        var neighbours = new[] { ("mau-phuong-dong", "UBND phường Bình Đông (dữ liệu mẫu)"), ("mau-phuong-tay", "UBND phường Bình Tây (dữ liệu mẫu)") }.Select(w => Agency.Open(w.Item1, new AgencyProfile { Name = w.Item2, Superior = city.Name, Place = own.Profile.Place, HeadTitle = "CHỦ TỊCH" })).ToList();
        foreach (var below in neighbours.Prepend(own).Where(a => a.SuperiorId is null)) below.PlaceUnder(city, [city]);
        var unit = Unit.Open(city.Id, "Phòng Nội vụ", isDesk: false);
        var role = Role.Define(city.Id, "Theo dõi cải cách hành chính", [.. Watching]);
        db.Add(city);
        db.AddRange(neighbours);
        db.AddRange(unit, role);
        var id = await staff.AppointAsync(city.Id, unit, role, UserName, "Phan Thị Thu", "Chuyên viên Phòng Nội vụ", cancellationToken);
        return (new(id, UserName, "Phan Thị Thu", "Chuyên viên", unit.Id, unit.Name, Permission.AnnounceIndex), [ward, .. neighbours.Select(n => n.Id)]);
    }
}
