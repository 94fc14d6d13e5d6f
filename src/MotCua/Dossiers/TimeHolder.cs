using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Who a working minute of a dossier is booked to: always exactly one.</summary>
public enum TimeHolder
{
    [Display(Name = "Bộ phận Một cửa")] OneStop = 1,
    [Display(Name = "Bộ phận chuyên môn")] Section = 2,
    [Display(Name = "Lãnh đạo")] Leader = 3,
    [Display(Name = "Văn thư")] Clerk = 4,
    [Display(Name = "Người nộp hồ sơ")] Citizen = 5,
    [Display(Name = "Cơ quan phối hợp")] OtherAgency = 6,
    [Display(Name = "Đồng bộ giữa các hệ thống")] Synchronisation = 7,

    /// <summary>Brought in from an earlier system that told only dates.</summary>
    [Display(Name = "Không có ghi chép (hệ thống cũ)")] NotRecorded = 8,
}

/// <summary>One span of a dossier's time.</summary>
/// <param name="From">UTC, inclusive.</param>
/// <param name="To">UTC, exclusive; the moment of looking for the span that still runs.</param>
/// <param name="Holder">Whose time it is.</param>
/// <param name="Who">The person, section or agency, as called then.</param>
/// <param name="DueAt">When this holder should have been done; null when no date was set.</param>
/// <param name="Time">Office time within the span.</param>
/// <param name="Overrun">The part of it beyond <paramref name="DueAt"/>; all of it where no time at all is planned (synchronisation, a wait for the citizen that does not move the date).</param>
public sealed record TimeEntry(DateTime From, DateTime To, TimeHolder Holder, string Who, DateTime? DueAt, TimeSpan Time, TimeSpan Overrun);

/// <summary>Why a dossier is late: the holder with the greatest overrun, or, where no step had a date, whoever held it longest after the promised date.</summary>
/// <param name="Time">That overrun, in office time.</param>
/// <param name="IsByStep">False: no step was overrun on record; it is the time held after the promised date.</param>
public sealed record LateCause(TimeHolder Holder, string Who, TimeSpan Time, bool IsByStep)
{
    /// <summary>«Cơ quan phối hợp (Công an phường) quá bước 12 giờ», to stand after «trễ vì».</summary>
    public string InWords => $"{Holder.Word()}{(Who == Holder.Word() || Who.Length == 0 ? "" : $" ({Who})")} {(IsByStep ? "quá thời gian của bước" : "giữ sau ngày hẹn")} {Time.PrintHours()}";
}
