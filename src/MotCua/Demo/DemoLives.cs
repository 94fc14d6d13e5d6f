using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Demo;

/// <summary>Lets a dossier live: each act by an official, in office time, through the verb that any page would call, until the story ends or the last day is over.</summary>
internal sealed class DemoLives(long agencyId, IReadOnlyList<DemoOfficial> staff, WorkingCalendar calendar, DateTime until, Random random)
{
    private int _results, _letters;

    private WorkingCalendar Calendar => calendar;

    private Random Chance => random;

    private DateTime Until => until;

    private long AgencyId => agencyId;

    public Dossier Live(DemoArrival arrival, List<HistoryEntry> history)
    {
        var desk = Of(Permission.ReceiveDossiers);
        var dossier = Dossier.Receive(IntakeOf(arrival, desk));
        var life = new Life(this, dossier, history) { At = arrival.At };
        life.Seal(desk);
        if (random.NextDouble() < 0.001) life.Act(desk, Minutes(5, 20), now => dossier.Void("Nhập trùng hồ sơ vừa tiếp nhận.", now));
        else Process(life, desk, SectionOf(VietnamText.Fold(dossier.Field)));
        return dossier;
    }

    private void Process(Life life, DemoOfficial desk, (DemoOfficial Head, DemoOfficial Handler) section)
    {
        var d = life.Dossier;
        var fate = random.NextDouble();
        var isStuck = random.NextDouble() < 0.02 && calendar.CountWorkingDays(DateOnly.FromDateTime(life.At), DateOnly.FromDateTime(until)) < 12;
        var isLate = random.NextDouble() < 0.006;
        life.Act(desk, life.Part(0.05), _ => d.Transfer(new HandOver(desk.UnitName, null, section.Head.UnitId, section.Head.UnitName, life.StepDue(0.15))));
        life.Act(section.Head, life.Part(0.05), _ => d.Assign(new HandOver(section.Head.Name, section.Handler.Id, section.Handler.UnitId, section.Handler.Name, life.StepDue(0.7)), ""));
        if (isStuck) return;
        if (fate < 0.007) life.Act(desk, life.Part(0.3), now => d.Stop(DossierOutcome.Withdrawn, "", "Người nộp đề nghị rút hồ sơ.", d.Owner.Name, now));
        else if (fate < 0.03) Supplement(life, desk, section.Handler);
        else if (fate < 0.06 && d.Field.Contains("Đất đai", StringComparison.Ordinal)) Payment(life, desk);
        else if (fate < 0.045) Extend(life, section.Handler);
        if (d.IsOpen && !d.IsWaiting && d.Stage is DossierStage.Specialist) Settle(life, section.Handler, desk, isLate, isRefused: random.NextDouble() < 0.006);
    }

    private void Supplement(Life life, DemoOfficial desk, DemoOfficial handler)
    {
        var d = life.Dossier;
        string[] papers = ["Bản chụp giấy tờ chứng minh nơi cư trú"];
        life.Act(handler, life.Part(0.2), now => d.ProposeSupplement(papers, "Thiếu giấy tờ chứng minh nơi cư trú.", now, handler.Name, handler.Id));
        life.Act(desk, Minutes(15, 60), now => d.SendSupplement(new SupplementSending(papers, "Thiếu giấy tờ chứng minh nơi cư trú.", $"{++_letters}/PBS", 1, null, null, null), now));
        life.Act(desk, TimeSpan.FromHours(random.Next(6, 40)), now => d.ReceiveSupplement(SupplementPolicy.Restart, d.Papers, now, calendar));
    }

    private void Payment(Life life, DemoOfficial desk)
    {
        var d = life.Dossier;
        life.Act(desk, life.Part(0.3), now => d.AskPayment("Lệ phí trước bạ", 850_000, now));
        life.Act(desk, TimeSpan.FromHours(random.Next(8, 40)), now => d.ProvePayment($"Biên lai số {random.Next(1_000, 9_999)}", now, calendar));
    }

    private void Extend(Life life, DemoOfficial handler)
    {
        var (d, chair) = (life.Dossier, Of(Permission.ApproveDossiers));
        if (d.DueAt is not { } due || due.ToDay().DayNumber - DateOnly.FromDateTime(life.At).DayNumber < 4) return;
        var newDue = calendar.CloseOf(calendar.AddWorkingDays(due.ToDay(), 3)).ToUtc();
        life.Act(handler, life.Part(0.3), now => d.ProposeExtension("Chờ xác minh tại nơi cư trú trước đây.", newDue, now, handler.Name, handler.Id));
        life.Act(chair, Minutes(20, 90), now => d.Extend(new ApologySigning($"{++_letters}/TXL", "Chờ xác minh tại nơi cư trú trước đây.", newDue, chair.Name, chair.Title), 1, 1, now));
    }

    private void Settle(Life life, DemoOfficial handler, DemoOfficial desk, bool isLate, bool isRefused)
    {
        var (d, leader, clerk) = (life.Dossier, Of(Permission.ApproveDossiers), Of(Permission.IssueResults));
        if (isLate) life.PassDue(TimeSpan.FromHours(random.Next(8, 30)));
        var (outcome, why) = isRefused ? (DossierOutcome.Refused, "Không đủ điều kiện theo quy định của thủ tục.") : (DossierOutcome.Granted, "");
        life.Act(handler, life.Part(0.5), now => d.ProposeResult(outcome, "Trình kết quả giải quyết.", why, new HandOver(handler.Name, leader.Id, leader.UnitId, leader.Name, life.StepDue(0.5)), now, handler.Name, handler.Id));
        life.Act(leader, life.Part(0.3), now => d.Approve(leader.Name, leader.Title, now));
        life.Act(clerk, life.Part(0.2), now => d.Settle($"{_results + 1}/KQ-UBND", now));
        if (d.Status is DossierStatus.Settled) _results++;
        if (random.NextDouble() < 0.985) life.Act(desk, Minutes(10, 900), now => d.Return(d.Owner.Name, d.Owner.IdNumber, d.Delivery, "", false, now));
    }

    private Intake IntakeOf(DemoArrival arrival, DemoOfficial desk)
    {
        var draw = random.NextDouble();
        return DemoIntake.Of(agencyId, arrival, calendar, desk) with { Channel = draw < 0.62 ? FilingChannel.Direct : draw < 0.95 ? FilingChannel.Online : draw < 0.99 ? FilingChannel.Post : FilingChannel.Mobile };
    }

    private (DemoOfficial Head, DemoOfficial Handler) SectionOf(string field)
    {
        var word = field.Contains("dat", StringComparison.Ordinal) || field.Contains("xay dung", StringComparison.Ordinal) || field.Contains("moi truong", StringComparison.Ordinal) ? "dia chinh"
            : field.Contains("chung thuc", StringComparison.Ordinal) || field.Contains("ho tich", StringComparison.Ordinal) || field.Contains("hoa giai", StringComparison.Ordinal) || field.Contains("con nuoi", StringComparison.Ordinal) ? "tu phap" : "van hoa";
        var heads = staff.Where(o => o.Does is Permission.AssignDossiers).ToList();
        var head = heads.Find(o => VietnamText.Fold(o.Title).Contains(word, StringComparison.Ordinal)) ?? heads[0];
        var handlers = staff.Where(o => o.Does is Permission.HandleDossiers && VietnamText.Fold(o.Title).Contains(word, StringComparison.Ordinal)).ToList();
        return (head, handlers[random.Next(handlers.Count)]);
    }

    private DemoOfficial Of(Permission does) => staff.Where(o => o.Does == does).ToList() is var able ? able[random.Next(able.Count)] : throw new InvalidOperationException();

    private TimeSpan Minutes(int from, int to) => TimeSpan.FromMinutes(random.Next(from, to));

    /// <summary>The walk of one dossier through office time.</summary>
    private sealed class Life(DemoLives world, Dossier dossier, List<HistoryEntry> history)
    {
        private bool _over;

        public Dossier Dossier => dossier;

        public DateTime At { get; set; }

        /// <summary>A share of the office time left until it is due, give or take.</summary>
        public TimeSpan Part(double share)
        {
            var left = dossier.DueAt is { } due ? world.Calendar.WorkingTimeBetween(At, due.ToLocal()) : TimeSpan.Zero;
            return TimeSpan.FromSeconds(Math.Max(60, Math.Floor(left.TotalSeconds * share * (0.4 + 0.6 * world.Chance.NextDouble()))));
        }

        public DateTime StepDue(double share) => dossier.DueAt is { } due && world.Calendar.WorkingTimeBetween(At, due.ToLocal()) is { Ticks: > 0 } left
            ? world.Calendar.AddWorkingTime(At, TimeSpan.FromMinutes(Math.Ceiling(left.TotalMinutes * share))).ToUtc()
            : At.ToUtc();

        public void PassDue(TimeSpan by)
        {
            if (dossier.DueAt is { } due) At = world.Calendar.AddWorkingTime(due.ToLocal(), by);
        }

        /// <summary>Does it so much office time later; not at all when the last day is over by then, nor anything after it.</summary>
        public void Act(DemoOfficial who, TimeSpan later, Action<DateTime> verb)
        {
            if (_over) return;
            var at = world.Calendar.AddWorkingTime(At, later);
            _over = at >= world.Until;
            if (_over) return;
            At = at;
            verb(at.ToUtc());
            Seal(who);
        }

        public void Seal(DemoOfficial who) => history.AddRange(dossier.TakePending(who.ActorOf(world.AgencyId), At.ToUtc()));
    }
}
