using MotCua.Dossiers;

namespace MotCua.Reports;

public class PackedGroupTests
{
    private static readonly bool[] Either = [false, true];

    [Fact]
    public void Every_group_comes_back_as_it_was_packed()
    {
        var pack = PackedGroup.Of.Compile();
        var all = from channel in Enum.GetValues<FilingChannel>()
                  from standing in Enum.GetValues<Standing>()
                  from outcome in Enum.GetValues<DossierOutcome>().Select(o => (DossierOutcome?)o).Append(null)
                  from carried in Either
                  from apology in Either
                  from late in Either
                  select new Counted { AgencyId = 7, Field = "Hộ tịch", Channel = channel, Standing = standing, Outcome = outcome, IsCarried = carried, HasApology = apology, LateByFirstDate = late };

        var keys = new HashSet<int>();
        foreach (var counted in all)
        {
            var packed = pack(counted);
            Assert.Equal(counted, PackedGroup.Unpack(packed.Key, packed.Field, packed.AgencyId));
            Assert.True(keys.Add(packed.Key));
        }
    }
}
