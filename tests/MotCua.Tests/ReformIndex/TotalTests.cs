namespace MotCua.ReformIndex;

/// <summary>From components to the whole: denominators, bonus and penalty, bands.</summary>
public class TotalTests
{
    [Fact]
    public void What_does_not_apply_leaves_the_denominator_and_what_is_open_does_not()
    {
        var result = IndexScoring.Score(Set(), new Dictionary<string, IndexAnswer> { ["1"] = new() { Yes = true }, ["2"] = new() { NotApplicable = "Phường không có nhiệm vụ này." } });

        Assert.Equal((40, 70), (result.Points, result.Max));
        Assert.Equal(57.14m, result.Percent);
        Assert.Equal("Thấp", result.Band);
        Assert.Equal(2, result.Answered);
    }

    [Fact]
    public void Without_a_survey_the_rest_is_the_hundred()
    {
        var result = IndexScoring.Score(Set(), new Dictionary<string, IndexAnswer> { ["1"] = new() { Yes = true }, ["2"] = new() { Yes = true }, ["3"] = new() { NotApplicable = "Không tổ chức khảo sát." } });

        Assert.Equal(100, result.Percent);
        Assert.Equal("Tốt", result.Band);
    }

    [Fact]
    public void When_nothing_applies_there_is_no_percent_and_no_band()
    {
        var result = IndexScoring.Score(Set(), Set().Components.ToDictionary(c => c.Code, _ => new IndexAnswer { NotApplicable = "Không có." }));

        Assert.Null(result.Percent);
        Assert.Null(result.Band);
    }

    [Theory]
    [InlineData(3, 0, true, 100, 3)]
    [InlineData(3, 0, false, 103, 3)]
    [InlineData(0, 2, true, 98, -2)]
    public void Bonus_and_penalty_stand_outside_the_hundred(int bonuses, int penalties, bool capped, decimal total, decimal adjustment)
    {
        var result = IndexScoring.Score(Set() with { NeverOverMax = capped }, All(new() { Done = bonuses }, new() { Done = penalties }));

        Assert.Equal((100, 100), (result.Points, result.Max));
        Assert.Equal((total, adjustment), (result.Total, result.Adjustment));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, -5)]
    public void A_penalty_makes_it_less_than_nought_only_where_the_set_says_so(bool neverBelow, decimal total)
    {
        var nothing = new Dictionary<string, IndexAnswer> { ["1"] = new() { Yes = false }, ["2"] = new() { Yes = false }, ["3"] = new() { Done = 0, Of = 5 }, ["P"] = new() { Done = 9 } };

        Assert.Equal(total, IndexScoring.Score(Set() with { NeverBelowZero = neverBelow }, nothing).Total);
    }

    [Fact]
    public void A_band_begins_exactly_at_its_percent_and_not_at_what_rounds_to_it()
    {
        Assert.Equal("Tốt", BandAt(80));
        Assert.Equal("Khá", BandAt(79.9999m));
    }

    [Fact]
    public void The_nine_indices_of_the_circular_are_one_more_set_with_bands_by_points()
    {
        ScoringRule perFile = ScoringTests.PerFile, chosen = perFile with { Kind = ScoringKind.Choice };
        var nine = Enumerable.Range(1, 9).Select(n => new IndexComponent($"CS{n}", $"Chỉ số {n}", 2, n is 5 or 6 or 8 or 9 ? chosen : perFile)).ToList();
        var set = new IndexCriteria { Decimals = 1, BandsByPoints = true, Areas = [new("CS", "Chín chỉ số", 18, [new("CS", "Chín chỉ số", 18, nine)])], Bands = [new("xs", "xuất sắc", 15), new("tot", "tốt", 12), new("kha", "khá", 9), new("tb", "trung bình", 6), new("yeu", "yếu", 0)] };

        var result = IndexScoring.Score(set, nine.ToDictionary(c => c.Code, c => c.Rule.Kind is ScoringKind.PerFile ? new IndexAnswer { Counts = [6, 3, 1] } : new IndexAnswer { Choice = "ngắn hơn" }));

        Assert.Equal(15.5m, result.Total); // five means of 1,5 and four twos
        Assert.Equal("xuất sắc", result.Band);
    }

    private static string? BandAt(decimal percent) => IndexScoring.Total(Set(), new Dictionary<string, ComponentScore>
    {
        ["1"] = new("1", 100, percent, ScoreStanding.Scored), ["2"] = new("2", 30, 0, ScoreStanding.NotApplicable), ["3"] = new("3", 30, 0, ScoreStanding.NotApplicable),
        ["T"] = new("T", 5, 0, ScoreStanding.Open), ["P"] = new("P", 5, 0, ScoreStanding.Open),
    }).Band;

    private static Dictionary<string, IndexAnswer> All(IndexAnswer bonus, IndexAnswer penalty) =>
        new() { ["1"] = new() { Yes = true }, ["2"] = new() { Yes = true }, ["3"] = new() { Done = 5, Of = 5 }, ["T"] = bonus, ["P"] = penalty };

    private static IndexCriteria Set() => new()
    {
        Areas =
        [
            new("A", "Chỉ đạo", 70, [new("A.1", "Kế hoạch", 70, [new("1", "Ban hành", 40, new(ScoringKind.YesNo)), new("2", "Hoàn thành", 30, new(ScoringKind.YesNo))])]),
            new("B", "Tác động", 30, [new("B.1", "Khảo sát", 30, [new("3", "Hài lòng", 30, new(ScoringKind.Survey)) { IsSurvey = true }])]),
            new("C", "Thưởng, phạt", 0, [new("C.1", "Thưởng, phạt", 0, [new("T", "Thưởng", 5, new(ScoringKind.Bonus) { Each = 1 }), new("P", "Phạt", 5, new(ScoringKind.Penalty) { Each = 1 })])]) { IsOutside = true },
        ],
        Bands = [new("tot", "Tốt", 80), new("kha", "Khá", 70), new("tb", "Trung bình", 60), new("thap", "Thấp", 0)],
    };
}
