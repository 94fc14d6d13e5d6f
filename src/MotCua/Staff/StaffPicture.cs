using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>One who is in a post that day, against the standard of that post.</summary>
public sealed record StaffStanding(long MemberId, long? OfficialId, string FullName, string Folded, long PostId, string Post, long? UnitId, string Unit, StandardResult Result);

/// <summary>A post that day: places given and filled.</summary>
public sealed record PostTally(long PostId, string Post, string KindKey, string Unit, int Places, int Present);

/// <summary>Who of how many.</summary>
public sealed record StaffShare(int Done, int Of)
{
    /// <summary>Null when nobody is in a post.</summary>
    public decimal? Share => Of == 0 ? null : (decimal)Done / Of;

    public string InWords => Share is { } share ? $"{Done.Print()}/{Of.Print()} ({share.PrintShare()})" : "chưa có ai giữ vị trí";
}

/// <summary>The staff of an agency as at the end of a day.</summary>
public sealed record StaffPicture(DateOnly Day, IReadOnlyList<StaffStanding> Standings, IReadOnlyList<PostTally> Posts)
{
    /// <summary>Meeting the standard, of all in a post: whose post has no standard is not counted as meeting it.</summary>
    public StaffShare Meeting => new(Count(StandardState.Met), Standings.Count);

    public int Places => Posts.Sum(p => p.Places);

    public int Count(StandardState state) => Standings.Count(s => s.Result.State == state);

    public string InWords => $"Ngày {Day.Print()}: đạt chuẩn {Meeting.InWords}; biên chế giao {Places.Print()}, có mặt {Standings.Count.Print()}";
}
