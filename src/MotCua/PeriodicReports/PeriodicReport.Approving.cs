using MotCua.Platform;

namespace MotCua.PeriodicReports;

public sealed partial class PeriodicReport
{
    /// <summary>The approved content, letter by letter; empty until then. Never changed.</summary>
    public string Frozen { get; private set; } = "";

    /// <summary>SHA-256 over <see cref="Frozen"/>, in hexadecimal.</summary>
    public string FrozenHash { get; private set; } = "";

    public string ReturnedWhy { get; private set; } = "";

    public DateTime? ApprovedAt { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    /// <summary>Number and symbol it was issued under: 12/BC-UBND.</summary>
    public string Symbol { get; private set; } = "";

    public DateOnly? SentOn { get; private set; }

    public bool IsFrozen => State is ReportState.Approved or ReportState.Sent;

    /// <summary>The frozen text still has the hash it was approved with.</summary>
    public bool IsIntact => FrozenHash == ReportSeal.HashOf(Frozen);

    /// <summary>What is read, shown and exported: the frozen content once there is one.</summary>
    public ReportContent Shown => Frozen.Length > 0 ? ReportSeal.Read(Frozen) : Content;

    /// <exception cref="RuleBroken">A part is empty, or speaks of a figure nobody typed.</exception>
    public void Submit()
    {
        MustBe(ReportState.Draft, "trình");
        if (Content.Sections.FirstOrDefault(s => !s.IsHeading && s.Text.Length == 0) is { } empty) throw new RuleBroken($"Phần «{empty.Heading}» còn trống: ghi nội dung, hoặc ghi rõ trong kỳ không phát sinh.");
        var missing = Content.Sections.SelectMany(s => Content.MissingIn(s.Text)).Select(r => r.Name).Distinct().ToList();
        if (missing.Count > 0) throw new RuleBroken($"Lời văn nhắc đến {missing.Count.Print()} số liệu chưa nhập ở phụ lục: {string.Join("; ", missing.Take(5))}{(missing.Count > 5 ? "…" : "")}. Nhập số liệu hoặc sửa câu văn.");
        (State, ReturnedWhy) = (ReportState.Submitted, "");
        Record(new ReportSubmitted(Id));
    }

    public void Return(string why)
    {
        MustBe(ReportState.Submitted, "trả lại");
        if (why.Length == 0) throw new RuleBroken("Ghi lý do trả lại, để người lập biết phải sửa gì.", "Why");
        (State, ReturnedWhy) = (ReportState.Draft, why);
        Record(new ReportReturned(Id, why));
    }

    /// <summary>A draft nobody needs: of wrong days, or drawn up twice. It stays to be read.</summary>
    public void Drop(string why)
    {
        MustBe(ReportState.Draft, "bỏ");
        if (why.Length == 0) throw new RuleBroken("Ghi lý do bỏ dự thảo.", "DropWhy");
        State = ReportState.Dropped;
        Record(new ReportDropped(Id, why));
    }

    /// <summary>From here on nothing of it changes.</summary>
    public void Approve(string by, DateTime now)
    {
        MustBe(ReportState.Submitted, "duyệt");
        (State, ApprovedAt, ApprovedBy) = (ReportState.Approved, now, by);
        (Frozen, FrozenHash) = ReportSeal.Freeze(Content);
        Record(new ReportApproved(Id, by, FrozenHash));
    }

    /// <summary>It was issued under a number and sent; the number is no part of what was approved.</summary>
    public void Send(string symbol, DateOnly on)
    {
        MustBe(ReportState.Approved, "ghi đã gửi");
        if (symbol.Length == 0) throw new RuleBroken("Nhập số, ký hiệu văn bản, ví dụ 12/BC-UBND.", "Symbol");
        if (on < ApprovedAt!.Value.ToDay()) throw new RuleBroken($"Ngày gửi phải từ ngày duyệt ({ApprovedAt.Value.PrintDay()}) trở đi.", "SentOn");
        (State, Symbol, SentOn) = (ReportState.Sent, symbol, on);
        Record(new ReportSent(Id, symbol, on));
    }

    /// <summary>A new report that corrects this one and points at it; this one stays as it was approved.</summary>
    /// <param name="why">What was wrong.</param>
    /// <param name="ordinal">Which adjustment it is.</param>
    public PeriodicReport Adjust(string why, int ordinal)
    {
        if (!IsFrozen) throw new RuleBroken("Báo cáo chưa duyệt thì sửa thẳng, không cần điều chỉnh.");
        if (why.Length == 0) throw new RuleBroken("Ghi lý do điều chỉnh: sai ở đâu, vì sao.", "Why");
        return Begin(new ReportOrder(AgencyId, TypeKey, Name, From, To, DueOn), Shown with { AdjustedWhy = why }, ordinal, Id);
    }
}
