using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;

namespace MotCua.Dossiers.Searching;

/// <summary>What a list is narrowed by; every figure of the board links here with these.</summary>
internal sealed record DossierFilter
{
    [BindProperty(Name = "q")]
    [Display(Name = "Tìm"), StringLength(200, ErrorMessage = "Từ tìm dài quá 200 ký tự.")]
    public string? Text { get; set; }

    /// <summary>One of <see cref="States"/>.</summary>
    [BindProperty(Name = "trang-thai")]
    public string? State { get; set; }

    [BindProperty(Name = "linh-vuc")]
    public string? Field { get; set; }

    [BindProperty(Name = "bo-phan")]
    public long? UnitId { get; set; }

    [BindProperty(Name = "nguoi-giu")]
    public long? HolderId { get; set; }

    [BindProperty(Name = "thu-tuc")]
    public long? ProcedureId { get; set; }

    [BindProperty(Name = "noi-giu")]
    public DossierStage? Stage { get; set; }

    /// <summary>supplement, extension or result: what waits for a decision.</summary>
    [BindProperty(Name = "de-nghi")]
    public string? Proposal { get; set; }

    /// <summary>Received from this day, inclusive.</summary>
    [BindProperty(Name = "tu")]
    [Display(Name = "Tiếp nhận từ ngày")]
    public DateOnly? From { get; set; }

    /// <summary>Received up to this day, inclusive.</summary>
    [BindProperty(Name = "den")]
    [Display(Name = "đến ngày")]
    public DateOnly? To { get; set; }

    /// <summary>Processing ended from this day, inclusive.</summary>
    [BindProperty(Name = "ket-thuc-tu")]
    [Display(Name = "Kết thúc xử lý từ ngày")]
    public DateOnly? EndedFrom { get; set; }

    [BindProperty(Name = "ket-thuc-den")]
    [Display(Name = "Kết thúc xử lý đến ngày")]
    public DateOnly? EndedTo { get; set; }

    /// <summary>Still being worked on and due on this day.</summary>
    [BindProperty(Name = "hen-tra")]
    [Display(Name = "Hẹn trả ngày")]
    public DateOnly? DueOn { get; set; }

    public bool IsEmpty => this == new DossierFilter();

    public static readonly IReadOnlyList<(string Value, string Text)> States =
        [("", "Mọi trạng thái"), ("in-hand", "Đang giải quyết"), ("late", "Quá hạn"), ("soon", "Sắp đến hạn"), ("waiting", "Chờ người dân"), ("result", "Chờ trả kết quả"), ("ended", "Đã giải quyết"), ("ended-late", "Đã giải quyết quá hạn"), ("received", "Mọi trạng thái, trừ số đã huỷ")];

    /// <summary>In an address: a dossier nobody holds, without a unit or a field.</summary>
    public const long Nobody = 0;

    public const string NoField = "-";
}

internal static class DossierFiltering
{
    public static IQueryable<Dossier> By(this IQueryable<Dossier> dossiers, DossierFilter filter, TimeProvider clock)
    {
        dossiers = dossiers.InState(filter.State, clock);
        if (!string.IsNullOrEmpty(filter.Field)) dossiers = dossiers.Where(d => d.Field == (filter.Field == DossierFilter.NoField ? "" : filter.Field));
        if (filter.UnitId is { } unit) dossiers = dossiers.Where(d => d.UnitId == (unit == DossierFilter.Nobody ? null : unit));
        if (filter.HolderId is { } holder) dossiers = dossiers.Where(d => d.HolderId == (holder == DossierFilter.Nobody ? null : holder));
        if (filter.ProcedureId is { } procedure) dossiers = dossiers.Where(d => d.ProcedureId == procedure);
        if (filter.Stage is { } stage) dossiers = dossiers.Where(d => d.Stage == stage && !d.IsVoid);
        if (!string.IsNullOrEmpty(filter.Proposal)) dossiers = dossiers.Where(d => d.PendingKind == filter.Proposal);
        if (filter.From is { } from) dossiers = dossiers.Where(d => d.ReceivedAt >= from.StartUtc());
        if (filter.To is { } to) dossiers = dossiers.Where(d => d.ReceivedAt < to.EndUtc());
        if (filter.EndedFrom is { } endedFrom) dossiers = dossiers.Where(d => d.EndedAt >= endedFrom.StartUtc());
        if (filter.EndedTo is { } endedTo) dossiers = dossiers.Where(d => d.EndedAt < endedTo.EndUtc());
        if (filter.DueOn is { } due) dossiers = dossiers.DueBetween(due.StartUtc(), due.EndUtc());
        return dossiers;
    }

    private static IQueryable<Dossier> InState(this IQueryable<Dossier> dossiers, string? state, TimeProvider clock)
    {
        var (today, soon) = (clock.Today.StartUtc(), clock.Today.AddDays(1).EndUtc());
        return state switch
        {
            "in-hand" => dossiers.InHand(),
            "late" => dossiers.LateAt(today),
            "soon" => dossiers.DueBetween(today, soon),
            "waiting" => dossiers.InHand().Where(d => d.Status == DossierStatus.AwaitingSupplement || d.Status == DossierStatus.AwaitingPayment),
            "result" => dossiers.ToBeReturned(),
            "ended" => dossiers.Where(d => d.EndedAt != null && !d.IsVoid),
            "ended-late" => dossiers.SettledLate(),
            "received" => dossiers.Where(d => !d.IsVoid && d.Status != DossierStatus.Registered && d.Status != DossierStatus.NotAccepted),
            _ => dossiers,
        };
    }
}
