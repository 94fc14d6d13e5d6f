using CsCheck;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports;

public class FiguresTests
{
    private static readonly FigurePeriod March = Period("2024-03-01", "2024-03-31", "2024-04-10");

    [Theory]
    [InlineData("2024-03-05", "2024-03-08", "2024-03-07", Standing.Early)]
    [InlineData("2024-03-05", "2024-03-08", "2024-03-08", Standing.OnTime)] // by day: an hour after the appointed hour is still the day
    [InlineData("2024-03-05", "2024-03-08", "2024-03-09", Standing.Late)]
    [InlineData("2024-03-05", null, "2024-03-20", Standing.OnTime)]
    [InlineData("2024-03-05", "2024-03-08", null, Standing.Overdue)]
    [InlineData("2024-03-05", "2024-03-31", null, Standing.InTime)] // due on the last day of the period is not yet overdue
    [InlineData("2024-03-05", "2024-03-08", "2024-04-02", Standing.Overdue)] // ended after the period: in hand at its end
    [InlineData("2024-02-05", "2024-03-08", "2024-03-01", Standing.Early)]
    public void A_dossier_stands_in_exactly_one_column(string received, string? due, string? ended, Standing expected)
    {
        var row = Figures.Of([Facts(received, due, ended)], March).Total;

        Assert.Equal(expected, row switch
        {
            { Settled.Early: 1 } => Standing.Early,
            { Settled.OnTime: 1 } => Standing.OnTime,
            { Settled.Late: 1 } => Standing.Late,
            { Pending.InTime: 1 } => Standing.InTime,
            { Pending.Overdue: 1 } => Standing.Overdue,
            _ => Standing.Outside,
        });
        Assert.Equal(1, row.Received.Total);
    }

    [Fact]
    public void Carried_over_counts_what_was_open_when_the_period_began()
    {
        var open = Facts("2024-02-05", "2024-03-08", null);
        var overBefore = Facts("2024-02-05", "2024-03-08", "2024-02-29");

        Assert.Equal(new ReceivedFigures(1, 0, 0, 1), Figures.Of([open, overBefore], March).Total.Received);
    }

    [Fact]
    public void Waiting_for_the_citizen_is_in_time_and_withdrawn_is_on_time()
    {
        var waiting = Facts("2024-03-05", "2024-03-08", null) with { IsWaiting = true };
        var withdrawn = Facts("2024-03-05", "2024-03-08", "2024-03-15") with { Outcome = DossierOutcome.Withdrawn };

        var total = Figures.Of([waiting, withdrawn], March).Total;

        Assert.Equal((1, 1), (total.Pending.InTime, total.Settled.OnTime));
    }

    [Fact]
    public void A_void_number_is_not_counted() => Assert.Equal(0, Figures.Of([Facts("2024-03-05", "2024-03-08", null) with { IsVoid = true }], March).Total.Received.Total);

    [Fact]
    public void Figures_that_do_not_add_up_are_refused_not_printed()
    {
        var endedBeforeReceived = Facts("2024-03-05", "2024-03-08", "2024-02-01");

        var refused = Assert.Throws<RuleBroken>(() => Figures.Of([endedBeforeReceived], March));

        Assert.Contains("không khớp", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_ahead_and_days_the_wrong_way_round_are_refused()
    {
        Assert.Throws<RuleBroken>(() => Period("2024-03-31", "2024-03-01", "2024-04-10"));
        Assert.Throws<RuleBroken>(() => new FigurePeriod(new(2024, 3, 1), new(2024, 3, 31), new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void The_identities_hold_for_any_dossiers_and_any_period() => Gen.Select(AnyFacts.List[0, 60], Gen.Int[0, 100], Gen.Int[0, 60], Gen.Int[0, 200]).Sample((facts, from, length, known) =>
    {
        var period = new FigurePeriod(Day(from), Day(from + length), Day(known).EndUtc(), DateTime.MaxValue);
        var figures = Figures.Of(facts, period);

        foreach (var row in figures.Rows.Append(figures.Total))
        {
            Assert.Equal(row.Received.Total, row.Settled.Total + row.Pending.Total);
            Assert.Equal(row.Received.Total, row.Received.Online + row.Received.DirectAndPost + row.Received.CarriedOver);
            Assert.Equal(row.Received.Online + row.Received.DirectAndPost, row.Received.Online + row.Further.Direct + row.Further.Post + row.Further.Other);
        }
        Assert.Equal(figures.Total.Received.Total, figures.Rows.Sum(r => r.Received.Total));
        Assert.Equal(figures.Total.Settled.Late, figures.Rows.Sum(r => r.Settled.Late));
    });

    [Fact]
    public void What_is_in_hand_at_the_end_of_a_period_is_carried_into_the_next() => Gen.Select(AnyFacts.List[0, 60], Gen.Int[0, 100], Gen.Int[0, 60]).Sample((facts, from, length) =>
    {
        var (now, asOf) = (DateTime.MaxValue, Day(400).EndUtc());
        var first = Figures.Of(facts, new FigurePeriod(Day(from), Day(from + length), asOf, now));
        var next = Figures.Of(facts, new FigurePeriod(Day(from + length + 1), Day(from + length + 30), asOf, now));

        Assert.Equal(first.Total.Pending.Total, next.Total.Received.CarriedOver);
    });

    private static readonly Gen<DossierFacts> AnyFacts = Gen.Select(Gen.Int[0, 150], Gen.Int[0, 12], Gen.Int[-1, 40], Gen.Int[0, 3], Gen.Int[1, 4], Gen.Bool, Gen.Int[0, 20]).Select((received, due, ended, field, channel, flag, odd) =>
        new DossierFacts
        {
            Field = PastDossiers.Fields[field], Channel = (FilingChannel)channel, ReceivedAt = Day(received).StartUtc().AddHours(2),
            DueDay = due == 0 ? null : Day(received + due), FirstDueDay = due == 0 ? null : Day(received + due / 2),
            EndedAt = ended < 0 ? null : Day(received + ended).StartUtc().AddHours(8), EndedDay = ended < 0 ? null : Day(received + ended),
            Outcome = ended < 0 ? null : (DossierOutcome)(1 + odd % 4), IsWaiting = ended < 0 && flag, HasApology = odd < 3, IsVoid = odd == 20,
        });

    private static DateOnly Day(int number) => new DateOnly(2024, 1, 1).AddDays(number);

    private static DossierFacts Facts(string received, string? due, string? ended) => new()
    {
        Field = "Hộ tịch", Channel = FilingChannel.Direct, ReceivedAt = DateOnly.Parse(received, null).StartUtc().AddHours(1), DueDay = due is null ? null : DateOnly.Parse(due, null), FirstDueDay = due is null ? null : DateOnly.Parse(due, null),
        EndedAt = ended is null ? null : DateOnly.Parse(ended, null).StartUtc().AddHours(10), EndedDay = ended is null ? null : DateOnly.Parse(ended, null), Outcome = ended is null ? null : DossierOutcome.Granted,
    };

    private static FigurePeriod Period(string from, string to, string asOf) => new(DateOnly.Parse(from, null), DateOnly.Parse(to, null), DateOnly.Parse(asOf, null).EndUtc(), DateTime.MaxValue);
}
