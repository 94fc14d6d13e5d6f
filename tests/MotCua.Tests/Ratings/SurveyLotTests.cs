namespace MotCua.Ratings;

public class SurveyLotTests
{
    [Fact]
    public void The_same_seed_draws_the_same_whatever_the_order_and_another_seed_draws_otherwise()
    {
        long[] keys = [.. Enumerable.Range(1, 200).Select(k => (long)k)];

        Assert.Equal(SurveyLot.Take(7, keys, 20), SurveyLot.Take(7, keys.Reverse(), 20));
        Assert.NotEqual(SurveyLot.Take(7, keys, 20), SurveyLot.Take(8, keys, 20));
        Assert.Equal(20, SurveyLot.Take(7, keys, 20).Distinct().Count());
    }

    [Theory]
    [InlineData(10, new[] { 50, 30, 20 }, new[] { 5, 3, 2 })]
    [InlineData(10, new[] { 1, 1, 1 }, new[] { 1, 1, 1 })] // never more than there are
    [InlineData(5, new[] { 10, 10, 10 }, new[] { 2, 2, 1 })]
    [InlineData(100, new[] { 997, 2, 1 }, new[] { 100, 0, 0 })]
    [InlineData(4, new[] { 0, 0 }, new[] { 0, 0 })]
    public void The_sample_falls_on_each_by_its_part_of_the_whole(int sample, int[] populations, int[] shares) =>
        Assert.Equal(shares, SurveyLot.Shares(sample, populations));
}
