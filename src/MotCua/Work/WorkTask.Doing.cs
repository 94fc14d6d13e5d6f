using MotCua.Platform;

namespace MotCua.Work;

public sealed partial class WorkTask
{
    public DateOnly? BegunOn { get; private set; }

    public int Percent { get; private set; }

    public string LastNote { get; private set; } = "";

    /// <summary>When the product was handed over; null again when it was given back.</summary>
    public DateOnly? HandedOn { get; private set; }

    public string Result { get; private set; } = "";

    /// <summary>The later day asked for, until it is decided.</summary>
    public DateOnly? AskedDueOn { get; private set; }

    public string AskedWhy { get; private set; } = "";

    public bool AwaitsAcceptance => IsOpen && HandedOn is not null;

    public void Report(int percent, string note, DateOnly today)
    {
        MustRun("báo tiến độ");
        if (percent is < 0 or > 100) throw new RuleBroken("Tiến độ từ 0 đến 100 phần trăm.", "Progress.Percent");
        if (string.IsNullOrWhiteSpace(note)) throw new RuleBroken("Ghi việc đã làm được.", "Progress.Note");
        (Percent, LastNote, BegunOn) = (percent, note, BegunOn ?? today);
        Record(new WorkProgressed(Id, percent, note));
    }

    public void AskExtension(DateOnly due, string why)
    {
        MustRun("xin gia hạn");
        if (AskedDueOn is not null) throw new RuleBroken($"Đã xin gia hạn đến {AskedDueOn.Value.Print()}, đang chờ quyết định.", "Extension.DueOn");
        if (due <= DueOn) throw new RuleBroken($"Ngày xin gia hạn phải sau hạn hiện nay {DueOn.Print()}.", "Extension.DueOn");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do xin gia hạn.", "Extension.Why");
        (AskedDueOn, AskedWhy) = (due, why);
        Record(new WorkExtensionAsked(Id, due, why));
    }

    /// <summary>The product with what proves it; the day of it decides whether it was on time.</summary>
    public void HandOver(string result, DateOnly today)
    {
        MustRun("báo hoàn thành");
        if (string.IsNullOrWhiteSpace(result)) throw new RuleBroken("Ghi sản phẩm, kết quả: số, ngày văn bản hoặc nơi xem được.", "Result.Words");
        (HandedOn, Result, Percent, BegunOn, AskedDueOn, AskedWhy) = (today, result, 100, BegunOn ?? today, null, "");
        Record(new WorkHandedOver(Id, result, today, today > DueOn));
    }

    /// <summary>A word of who supports it, or the answer of who leads: kept in its story, changes nothing of how it stands.</summary>
    public void Note(string words, bool bySupporter)
    {
        MustBeOpen("ghi ý kiến");
        if (string.IsNullOrWhiteSpace(words)) throw new RuleBroken("Ghi việc đã phối hợp, hoặc ý kiến.", "Words");
        Record(new WorkNoted(Id, words, bySupporter));
    }

    private void MustRun(string what)
    {
        MustBeOpen(what);
        if (SuspendedOn is not null) throw new RuleBroken($"Nhiệm vụ đang tạm dừng nên không {what} được.");
        if (HandedOn is not null) throw new RuleBroken($"Nhiệm vụ đã báo hoàn thành ngày {HandedOn.Value.Print()}, đang chờ nghiệm thu nên không {what} được.");
    }

    private void MustBeOpen(string what)
    {
        if (AssignedOn is null) throw new RuleBroken($"Kế hoạch chưa duyệt nên không {what} được.");
        if (CancelledOn is not null) throw new RuleBroken($"Nhiệm vụ đã huỷ nên không {what} được.");
        if (AcceptedOn is not null) throw new RuleBroken($"Nhiệm vụ đã hoàn thành nên không {what} được.");
    }
}
