using System.Net;

namespace MotCua.Platform.Hosting;

public class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:a::1", "20010db800010002/64")]
    [InlineData("2001:db8:1:2:ffff::9", "20010db800010002/64")] // the same household
    [InlineData("2001:db8:1:3::1", "20010db800010003/64")]
    public void Who_has_a_network_to_themselves_is_one_sender(string address, string told) => Assert.Equal(told, ClientAddress.Of(IPAddress.Parse(address)));

    [Fact]
    public void Without_an_address_all_are_one() => Assert.Equal("", ClientAddress.Of((IPAddress?)null));
}
