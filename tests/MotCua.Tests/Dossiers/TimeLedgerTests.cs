using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers;

public class TimeLedgerTests
{
    private static readonly WorkingCalendar Calendar = new([(DateOnly.MinValue, OfficeHours.Standard)], []);
    private static readonly HandOver ToSection = new("Bộ phận Một cửa", null, 7, "Tư pháp – Hộ tịch", At("05-02T16:30")), ToLeader = new("Nguyễn Văn Đức", 9, null, "Lê Minh Quân", At("05-03T16:30"));

    [Fact]
    public void Every_minute_is_booked_to_who_held_it()
    {
        // Thursday 2 May 2024, office 7:30–11:30 and 13:30–17:00 or as the standard hours say: the sum is what counts.
        var ledger = Ledger("05-03T16:00", Received("05-02T08:00"), ("05-02T09:15", new DossierTransferred(1, ToSection)), ("05-03T10:00", new ResultProposed(1, DossierOutcome.Granted, "", "", ToLeader)), ("05-03T11:00", new ResultApproved(1, DossierOutcome.Granted, "Lê Minh Quân", "CHỦ TỊCH")), Settled("05-03T14:30"));

        Assert.Equal(TimeSpan.FromMinutes(75), ledger.Held(TimeHolder.OneStop));
        Assert.Equal(Between("05-02T09:15", "05-03T10:00"), ledger.Held(TimeHolder.Section));
        Assert.Equal(TimeSpan.FromHours(1), ledger.Held(TimeHolder.Leader));
        Assert.Equal(Between("05-03T11:00", "05-03T14:30"), ledger.Held(TimeHolder.Clerk));
        Assert.Equal(Between("05-02T08:00", "05-03T14:30"), ledger.Total);
        Proven(ledger);
    }

    [Fact]
    public void While_the_citizen_is_asked_it_is_his_time_and_then_again_who_held_it()
    {
        var ledger = Ledger("05-09T10:00", Received("05-02T08:00"), ("05-02T09:00", new DossierTransferred(1, ToSection)), ("05-03T09:00", new SupplementAsked(1, 1, "1", ["Giấy khai sinh"], "", null, false)), ("05-08T09:00", new SupplementReceived(1, SupplementPolicy.Restart, Due("05-13T16:30"), At("05-07T16:30"))));

        Assert.Equal(Between("05-03T09:00", "05-08T09:00"), ledger.Held(TimeHolder.Citizen));
        Assert.Equal(Between("05-02T09:00", "05-03T09:00") + Between("05-08T09:00", "05-09T10:00"), ledger.Held(TimeHolder.Section));
        Assert.Equal("Tư pháp – Hộ tịch", ledger.Entries[^1].Who);
        Assert.Null(ledger.Cause);
        Proven(ledger);
    }

    [Fact]
    public void A_leg_is_on_its_way_then_theirs_then_on_its_way_back()
    {
        var ledger = Ledger("05-10T16:00", Received("05-02T08:00"), ("05-02T09:00", new DossierTransferred(1, ToSection)), ("05-03T08:00", Leg(1, "cong-an", "05-06T16:30")),
            ("05-03T10:00", new LegDelivered(1, 1, At("05-03T09:30"))), ("05-07T10:00", new LegAnswered(1, 1, LegOutcome.Done, "Đã xác minh", "Công an phường", At("05-07T09:00"), true)));

        Assert.Equal(Between("05-03T08:00", "05-03T09:30") + TimeSpan.FromHours(1), ledger.Held(TimeHolder.Synchronisation));
        Assert.Equal(Between("05-03T09:30", "05-07T09:00"), ledger.Held(TimeHolder.OtherAgency));
        Assert.Equal("Công an phường", ledger.Entries.Single(e => e.Holder is TimeHolder.OtherAgency).Who);
        Proven(ledger);
    }

    [Fact]
    public void Of_parallel_legs_the_lead_has_the_time_and_a_body_on_paper_needs_no_transport()
    {
        var ledger = Ledger("05-10T16:00", Received("05-02T08:00"), ("05-02T09:00", Leg(1, "", "05-08T16:30", agency: "Bảo hiểm xã hội")), ("05-02T09:00", Leg(2, "", "05-08T16:30", lead: true, agency: "Công an phường")),
            ("05-03T09:00", new LegAnswered(1, 2, LegOutcome.Done, "", "Công an phường", At("05-03T09:00"), false)), ("05-06T09:00", new LegRecalled(1, 1, "không cần nữa")));

        Assert.Equal(["Công an phường", "Bảo hiểm xã hội"], ledger.Entries.Where(e => e.Holder is TimeHolder.OtherAgency).Select(e => e.Who));
        Assert.Equal(TimeSpan.Zero, ledger.Held(TimeHolder.Synchronisation));
        Proven(ledger);
    }

    [Fact]
    public void The_cause_is_whoever_overran_their_own_step_longest()
    {
        var ledger = Ledger("05-20T16:00", Received("05-02T08:00"), ("05-02T09:00", new DossierTransferred(1, ToSection)), ("05-03T08:30", Leg(1, "", "05-06T16:30", agency: "Công an phường")),
            ("05-13T09:00", new LegAnswered(1, 1, LegOutcome.Done, "", "Công an phường", At("05-13T09:00"), true)), ("05-14T09:00", new ResultProposed(1, DossierOutcome.Granted, "", "", ToLeader)), Settled("05-14T10:00"));

        Assert.Equal((TimeHolder.OtherAgency, "Công an phường", true), (ledger.Cause!.Holder, ledger.Cause.Who, ledger.Cause.IsByStep));
        Assert.Equal(Between("05-06T16:30", "05-13T09:00"), ledger.Cause.Time);
    }

    [Fact]
    public void Where_no_step_has_a_date_it_is_who_held_it_after_the_promised_day()
    {
        var noDate = new HandOver("Bộ phận Một cửa", null, 7, "Tư pháp – Hộ tịch", null);
        var ledger = Ledger("05-20T16:00", Received("05-02T08:00"), ("05-02T09:00", new DossierTransferred(1, noDate)), ("05-14T09:00", new ResultProposed(1, DossierOutcome.Granted, "", "", noDate with { To = "Lê Minh Quân" })), Settled("05-14T16:00"));

        Assert.Equal((TimeHolder.Section, false), (ledger.Cause!.Holder, ledger.Cause.IsByStep));
    }

    [Fact]
    public void A_wait_that_keeps_the_date_is_the_citizens_part_in_the_delay_and_one_that_moves_it_is_not()
    {
        (string, IEvent)[] Waited(SupplementPolicy policy, string due) =>
            [Received("05-02T08:00"), ("05-02T10:00", new SupplementAsked(1, 1, "1", ["Giấy khai sinh"], "", null, false)), ("05-08T09:00", new SupplementReceived(1, policy, Due(due), At("05-07T16:30"))), Settled("05-22T10:00")];

        Assert.Equal(TimeHolder.Citizen, Ledger("05-22T16:00", Waited(SupplementPolicy.Keep, "05-07T16:30")).Cause!.Holder);
        Assert.Equal(TimeHolder.OneStop, Ledger("05-22T16:00", Waited(SupplementPolicy.Restart, "05-13T16:30")).Cause!.Holder);
    }

    [Fact]
    public void A_clock_of_theirs_that_is_wrong_books_no_minute_twice()
    {
        var ledger = Ledger("05-10T16:00", Received("05-02T08:00"), ("05-03T08:00", Leg(1, "cong-an", "05-06T16:30")), ("05-03T10:00", new LegDelivered(1, 1, At("04-01T09:30"))), ("05-07T10:00", new LegAnswered(1, 1, LegOutcome.Refused, "", "Công an phường", At("06-30T09:00"), true)));

        Assert.Equal(Between("05-03T08:00", "05-07T10:00"), ledger.Held(TimeHolder.OtherAgency));
        Proven(ledger);
    }

    [Fact]
    public void Between_the_end_and_a_reopening_nobody_has_it()
    {
        var ledger = Ledger("05-10T16:00", Received("05-02T08:00"), Settled("05-02T10:00"), ("05-09T08:00", new DossierReopened(1, "ghi sai tên")), Settled("05-09T09:00"));

        Assert.Equal(TimeSpan.FromHours(3), ledger.Total);
        Proven(ledger);
    }

    [Fact]
    public void An_earlier_system_told_only_dates_and_is_blamed_on_nobody()
    {
        var ledger = Ledger("05-20T16:00", ("05-02T08:00", new DossierImported(1, "A", "Chứng thực", "Chứng thực", FilingChannel.Direct, At("05-02T08:00"), At("05-07T16:30"), "iGate")), Settled("05-09T09:00"));

        Assert.Equal(TimeHolder.NotRecorded, ledger.Cause!.Holder);
        Proven(ledger);
    }

    [Fact]
    public void What_waits_for_the_citizen_or_was_withdrawn_is_not_late()
    {
        var asked = ("05-03T09:00", (IEvent)new SupplementAsked(1, 1, "1", ["Giấy khai sinh"], "", null, false));
        Assert.Null(Ledger("06-03T09:00", Received("05-02T08:00"), asked).Cause);
        Assert.Null(Ledger("06-03T09:00", Received("05-02T08:00"), ("05-30T09:00", new DossierStopped(1, DossierOutcome.Withdrawn, "", "đổi ý", "", At("05-30T09:00")))).Cause);
    }

    private static void Proven(TimeLedger ledger)
    {
        Assert.Equal(ledger.Total, ledger.Entries.Aggregate(TimeSpan.Zero, (sum, e) => sum + e.Time));
        foreach (var (before, after) in ledger.Entries.Zip(ledger.Entries.Skip(1))) Assert.True(before.To <= after.From);
    }

    private static TimeLedger Ledger(string until, params (string At, IEvent Happened)[] events)
    {
        var thing = Dossier.Import(new PastDossier { AgencyId = 1, Code = "A", ProcedureName = "Chứng thực", Owner = new Person { Name = "Nguyễn Văn Đức" }, ReceivedAt = At("01-02T08:00"), Status = DossierStatus.InProcess, Source = "thử" });
        return TimeLedger.Of(events.Select((e, i) => HistoryEntry.Of(thing, i + 1, e.Happened, At(e.At), At(e.At), new Actor(), [])).ToList(), Calendar, At(until));
    }

    private static (string, IEvent) Received(string at) => (at, new DossierReceived(1, "A", 1, "Chứng thực", "Chứng thực", FilingChannel.Direct, At(at), Due("05-07T16:30"), "1/2024"));

    private static (string, IEvent) Settled(string at) => (at, new DossierSettled(1, DossierOutcome.Granted, "1", At(at)));

    private static LegOpened Leg(int number, string code, string due, bool lead = false, string agency = "Công an phường") => new(1, number, code, agency, "Xác minh cư trú", At(due), lead);

    private static DueSet Due(string at) => new(At(at), []);

    private static TimeSpan Between(string from, string to) => Calendar.WorkingTimeBetween(At(from).ToLocal(), At(to).ToLocal());

    private static DateTime At(string local) => DateTime.ParseExact($"2024-{local}", "yyyy-MM-dd'T'HH:mm", null).ToUtc();
}
