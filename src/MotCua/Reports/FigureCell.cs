using System.Linq.Expressions;
using MotCua.Dossiers;

namespace MotCua.Reports;

/// <summary>A column of a report: its key in addresses, its words, the figure, and which dossiers it counts.</summary>
internal sealed record FigureCell(string Key, string Title, Func<FigureRow, int> Figure, Expression<Func<Counted, bool>> Counts)
{
    public static readonly FigureCell
        Received = new("tiep-nhan", "Hồ sơ tiếp nhận", r => r.Received.Total, c => true),
        Online = new("truc-tuyen", "Tiếp nhận trực tuyến trong kỳ", r => r.Received.Online, c => !c.IsCarried && c.Channel == FilingChannel.Online),
        DirectAndPost = new("truc-tiep-buu-chinh", "Tiếp nhận trực tiếp, bưu chính trong kỳ", r => r.Received.DirectAndPost, c => !c.IsCarried && c.Channel != FilingChannel.Online),
        CarriedOver = new("ky-truoc", "Từ kỳ trước chuyển qua", r => r.Received.CarriedOver, c => c.IsCarried),
        Settled = new("da-giai-quyet", "Đã giải quyết", r => r.Settled.Total, c => c.Standing == Standing.Early || c.Standing == Standing.OnTime || c.Standing == Standing.Late),
        Early = new("truoc-han", "Đã giải quyết trước hạn", r => r.Settled.Early, c => c.Standing == Standing.Early),
        OnTime = new("dung-han", "Đã giải quyết đúng hạn", r => r.Settled.OnTime, c => c.Standing == Standing.OnTime),
        Late = new("qua-han", "Đã giải quyết quá hạn", r => r.Settled.Late, c => c.Standing == Standing.Late),
        Pending = new("dang-giai-quyet", "Đang giải quyết", r => r.Pending.Total, c => c.Standing == Standing.InTime || c.Standing == Standing.Overdue),
        InTime = new("trong-han", "Đang giải quyết trong hạn", r => r.Pending.InTime, c => c.Standing == Standing.InTime),
        Overdue = new("dang-qua-han", "Đang giải quyết quá hạn", r => r.Pending.Overdue, c => c.Standing == Standing.Overdue);

    private static readonly FigureCell
        Direct = new("truc-tiep", "Tiếp nhận trực tiếp trong kỳ", r => r.Further.Direct, c => !c.IsCarried && c.Channel == FilingChannel.Direct),
        Post = new("buu-chinh", "Tiếp nhận qua bưu chính trong kỳ", r => r.Further.Post, c => !c.IsCarried && c.Channel == FilingChannel.Post),
        Other = new("hinh-thuc-khac", "Tiếp nhận hình thức khác trong kỳ", r => r.Further.Other, c => !c.IsCarried && c.Channel == FilingChannel.Mobile),
        NotLate = new("dung-va-truoc-han", "Đã giải quyết đúng và trước hạn", r => r.Settled.Early + r.Settled.OnTime, c => c.Standing == Standing.Early || c.Standing == Standing.OnTime),
        LateWithApology = new("qua-han-da-xin-loi", "Đã giải quyết quá hạn, đã có thư xin lỗi", r => r.Further.LateWithApology, c => c.Standing == Standing.Late && c.HasApology),
        LateWithout = new("qua-han-chua-xin-loi", "Đã giải quyết quá hạn, chưa có thư xin lỗi", r => r.Settled.Late - r.Further.LateWithApology, c => c.Standing == Standing.Late && !c.HasApology),
        LateByFirstDate = new("tre-theo-hen-dau", "Đã giải quyết sau ngày hẹn đầu tiên", r => r.Further.LateByFirstDate, c => c.LateByFirstDate),
        OverdueWithApology = new("dang-qua-han-da-xin-loi", "Đang giải quyết quá hạn, đã có thư xin lỗi", r => r.Further.OverdueWithApology, c => c.Standing == Standing.Overdue && c.HasApology),
        OverdueWithout = new("dang-qua-han-chua-xin-loi", "Đang giải quyết quá hạn, chưa có thư xin lỗi", r => r.Pending.Overdue - r.Further.OverdueWithApology, c => c.Standing == Standing.Overdue && !c.HasApology),
        Stopped = new("dung-xu-ly", "Dừng xử lý", r => r.Further.Stopped, c => c.Outcome == DossierOutcome.Stopped),
        Withdrawn = new("rut", "Rút hồ sơ", r => r.Further.Withdrawn, c => c.Outcome == DossierOutcome.Withdrawn);

    // No column of a form: what a written report says in its sentences.
    private static readonly FigureCell[] Spoken =
    [
        new("trong-ky", "Tiếp nhận trong kỳ", r => r.Received.Total - r.Received.CarriedOver, c => !c.IsCarried),
        new("tre-han", "Trễ hạn (đã và đang giải quyết)", r => r.Settled.Late + r.Pending.Overdue, c => c.Standing == Standing.Late || c.Standing == Standing.Overdue),
        new("tre-han-da-xin-loi", "Trễ hạn, đã có văn bản xin lỗi", r => r.Further.LateWithApology + r.Further.OverdueWithApology, c => (c.Standing == Standing.Late || c.Standing == Standing.Overdue) && c.HasApology),
        new("tre-han-chua-xin-loi", "Trễ hạn, chưa có văn bản xin lỗi", r => r.Settled.Late + r.Pending.Overdue - r.Further.LateWithApology - r.Further.OverdueWithApology, c => (c.Standing == Standing.Late || c.Standing == Standing.Overdue) && !c.HasApology),
    ];

    public static FigureCell? Find(string? key) => All.FirstOrDefault(c => c.Key == key);

    /// <summary>Biểu số II.06a/VPCP/KSTT (Thông tư 01/2020/TT-VPCP).</summary>
    public static IReadOnlyList<FigureGroup> Form06A { get; } =
    [
        new("Số hồ sơ tiếp nhận", [new("Tổng số", Received), new("Trực tuyến", Online), new("Trực tiếp, bưu chính", DirectAndPost), new("Từ kỳ trước", CarriedOver)]),
        new("Số hồ sơ đã giải quyết", [new("Tổng số", Settled), new("Trước hạn", Early), new("Đúng hạn", OnTime), new("Quá hạn", Late)]),
        new("Số hồ sơ đang giải quyết", [new("Tổng số", Pending), new("Trong hạn", InTime), new("Quá hạn", Overdue)]),
    ];

    /// <summary>Biểu 07a/BTP: lateness apart by whether somebody said sorry. Filing in full or in part online is not told apart by the channel a dossier holds.</summary>
    public static IReadOnlyList<FigureGroup> Form07A { get; } =
    [
        new("Tiếp nhận", [new("Tổng số", Received), new("Trực tiếp", Direct), new("Trực tuyến", Online), new("Bưu chính", Post), new("Hình thức khác", Other), new("Kỳ trước chuyển qua", CarriedOver)]),
        new("Đã giải quyết", [new("Tổng số", Settled), new("Đúng và trước hạn", NotLate), new("Quá hạn, đã xin lỗi", LateWithApology), new("Quá hạn, chưa xin lỗi", LateWithout), new("Sau ngày hẹn đầu", LateByFirstDate)]),
        new("Đang giải quyết", [new("Tổng số", Pending), new("Chưa đến hạn", InTime), new("Quá hạn, đã xin lỗi", OverdueWithApology), new("Quá hạn, chưa xin lỗi", OverdueWithout)]),
        new("Khác", [new("Dừng xử lý", Stopped), new("Rút", Withdrawn)]),
    ];

    public static readonly IReadOnlyList<FigureCell> All = [.. Form06A.Concat(Form07A).SelectMany(g => g.Columns).Select(c => c.Cell).Distinct(), .. Spoken];
}

/// <summary>Columns under one heading of a form.</summary>
internal sealed record FigureGroup(string Title, IReadOnlyList<FigureColumn> Columns);

internal sealed record FigureColumn(string Title, FigureCell Cell);
