using MotCua.Calendar;
using MotCua.Platform;
using static MotCua.Dossiers.Importing.ImportColumns;

namespace MotCua.Dossiers.Importing;

/// <summary>The dates of one row made exact by the agency's office hours, and held against each other.</summary>
internal sealed class PastDates(WorkingCalendar calendar, DateTime nowUtc)
{
    private static readonly TimeOnly Opens = new(7, 30), Closes = new(17, 0);

    public sealed record Exact(DateTime Received, DateTime? Due, DateTime? Ended, DateTime? Returned);

    /// <summary>Null when something is wrong; what, is in the report.</summary>
    public Exact? Read(SheetRow row, ImportColumns columns, DossierStatus status, ImportReport report)
    {
        var before = report.ErrorCount;
        var received = MomentIn(row, columns, Received, report);
        var (due, ended, returned) = (MomentIn(row, columns, Due, report), MomentIn(row, columns, Ended, report), MomentIn(row, columns, Returned, report));
        if (received is null && columns.Text(row, Received).Length == 0) report.Error(row.Number, Received, "", "Chưa có ngày tiếp nhận.");
        if (report.ErrorCount > before || received is not { } start) return null;

        ended = EndOf(row, columns, status, ended, returned, report);
        Compare(row, columns, start, due, ended, returned, report);
        return report.ErrorCount > before ? null : ExactOf(start, due, ended, returned);
    }

    private PastMoment? MomentIn(SheetRow row, ImportColumns columns, string column, ImportReport report)
    {
        var text = columns.Text(row, column);
        if (text.Length == 0) return null;
        if (PastMoment.Read(columns.Cell(row, column)) is not { } moment)
        {
            report.Error(row.Number, column, text, $"Ngày không đọc được. {PastMoment.Expected}");
            return null;
        }
        if (column != Due && moment.Day > nowUtc.ToDay()) report.Error(row.Number, column, text, "Ngày ở sau hôm nay: việc chưa xảy ra thì để trống.");
        return moment;
    }

    private static PastMoment? EndOf(SheetRow row, ImportColumns columns, DossierStatus status, PastMoment? ended, PastMoment? returned, ImportReport report)
    {
        var isOver = status is DossierStatus.Withdrawn or DossierStatus.Stopped or DossierStatus.Settled or DossierStatus.Returned;
        if (!isOver && status is not DossierStatus.NotAccepted && ended is not null)
            report.Error(row.Number, Ended, columns.Text(row, Ended), $"Hồ sơ «{status.Word()}» thì chưa kết thúc xử lý. Xoá ngày này, hoặc sửa trạng thái thành 7, 8, 9 hay 10.");
        if (status is not DossierStatus.Returned && returned is not null && !(isOver && ended is null) && status is DossierStatus.Settled)
            report.Warn(row.Number, Returned, columns.Text(row, Returned), "Có ngày trả nhưng trạng thái là 9; ngày trả không được dùng. Nếu đã trả, ghi trạng thái 10.");
        if (!isOver || ended is not null) return isOver ? ended : null;
        if (status is not DossierStatus.Settled && returned is not null)
        {
            report.Warn(row.Number, Ended, "", "Chưa có ngày kết thúc xử lý, dùng ngày trả thay. Nếu xong trước ngày trả, ghi đúng ngày xong để không bị tính trễ.");
            return returned;
        }
        report.Error(row.Number, Ended, "", $"Hồ sơ «{status.Word()}» phải có ngày kết thúc xử lý.");
        return null;
    }

    private static void Compare(SheetRow row, ImportColumns columns, PastMoment received, PastMoment? due, PastMoment? ended, PastMoment? returned, ImportReport report)
    {
        if (due is { } promised && promised.Day < received.Day) report.Error(row.Number, Due, columns.Text(row, Due), $"Ngày hẹn trả trước ngày tiếp nhận ({received.Day.Print()}).");
        if (ended is { } end && IsBefore(end, received)) report.Error(row.Number, Ended, columns.Text(row, Ended), $"Ngày kết thúc xử lý trước ngày tiếp nhận ({received.Day.Print()}).");
        if (returned is { } back && IsBefore(back, ended ?? received))
            report.Error(row.Number, Returned, columns.Text(row, Returned), $"Ngày trả trước {(ended is null ? "ngày tiếp nhận" : "ngày kết thúc xử lý")} ({(ended ?? received).Day.Print()}).");
    }

    private static bool IsBefore(PastMoment a, PastMoment b) => a.DayOnly || b.DayOnly ? a.Day < b.Day : a.Local < b.Local;

    private Exact ExactOf(PastMoment received, PastMoment? due, PastMoment? ended, PastMoment? returned)
    {
        var start = At(received, d => calendar.SessionsOn(d) is [var first, ..] ? first.From : Opens);
        if (received.DayOnly && ended is { DayOnly: false } told && told.Local < start) start = told.Local;
        var promised = due is { } d ? At(d, CloseOf) : (DateTime?)null;
        var end = ended is { } e ? EndAt(e, promised, start) : (DateTime?)null;
        var back = returned is { } r ? Later(At(r, CloseOf), end ?? start) : (DateTime?)null;
        return new(start.ToUtc(), promised?.ToUtc(), NotLater(end?.ToUtc()), NotLater(back?.ToUtc()));
    }

    // No time of day was told, so a dossier that ended on the day it was due ended in time: lateness is told by day.
    private DateTime EndAt(PastMoment ended, DateTime? due, DateTime received)
    {
        var end = At(ended, CloseOf);
        if (ended.DayOnly && due is { } promised && DateOnly.FromDateTime(promised) == ended.Day && promised < end) end = promised;
        return Later(end, received);
    }

    private TimeOnly CloseOf(DateOnly day) => calendar.ClosesOn(day) ?? Closes;

    private static DateTime At(PastMoment moment, Func<DateOnly, TimeOnly> time) => moment.DayOnly ? moment.Day.ToDateTime(time(moment.Day)) : moment.Local;

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private DateTime? NotLater(DateTime? at) => at > nowUtc ? nowUtc : at;
}
