using System.Globalization;
using System.Linq.Expressions;
using MotCua.Platform;

namespace MotCua.Dossiers.Book;

/// <summary>A line of the dossier book; no identity number, no full phone.</summary>
internal sealed record BookRow
{
    public long Id { get; init; }

    /// <summary>0 for a dossier of an earlier system: its number stands in the old book.</summary>
    public int Number { get; init; }

    public string Code { get; init; } = "";

    public string Procedure { get; init; } = "";

    public int Sets { get; init; }

    public string Owner { get; init; } = "";

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public DateTime ReceivedAt { get; init; }

    public DateTime? DueAt { get; init; }

    public DateTime? ReturnedAt { get; init; }

    public ResultDelivery Delivery { get; init; }

    public DossierOutcome? Outcome { get; init; }

    public bool IsVoid { get; init; }

    public bool IsImported { get; init; }

    /// <summary>Why the number is void.</summary>
    public string VoidReason { get; init; } = "";

    public static readonly Expression<Func<Dossier, BookRow>> From = d => new BookRow
    {
        Id = d.Id, Number = d.BookNumber, Code = d.Code, Procedure = d.ProcedureName, Sets = d.Sets, Owner = d.Owner.Name, Address = d.Owner.Address, Phone = d.Owner.Phone,
        ReceivedAt = d.ReceivedAt, DueAt = d.DueAt, ReturnedAt = d.ReturnedAt, Delivery = d.Delivery, Outcome = d.Outcome, IsVoid = d.IsVoid, IsImported = d.IsImported,
    };

    public string NumberInWords => Number > 0 ? Number.ToString(CultureInfo.InvariantCulture) : "–";

    public string Contact => string.Join(", ", new[] { Address, VietnamText.Mask(Phone, 3, 2) }.Where(s => s.Length > 0));

    public string Note => IsVoid ? $"Huỷ số: {VoidReason}"
        : Outcome is DossierOutcome.Withdrawn or DossierOutcome.Stopped or DossierOutcome.Refused ? Outcome.Value.Word()
        : IsImported ? "Chuyển từ hệ thống cũ" : "";
}

/// <summary>Where a page of the book ended.</summary>
internal sealed record BookPlace(int Number, Platform.Ui.Cursor Cursor)
{
    public static BookPlace? Read(string? text) =>
        text?.Split('-') is [var number, var rest] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && Platform.Ui.Cursor.Read(rest) is { } cursor ? new(n, cursor) : null;

    public static BookPlace Of(BookRow row) => new(row.Number, new(row.ReceivedAt, row.Id));

    public override string ToString() => $"{Number}-{Cursor}";
}
