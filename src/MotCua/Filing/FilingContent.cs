using System.ComponentModel.DataAnnotations;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Filing;

/// <summary>What a citizen filled in: persons, answers of the electronic form, papers. The files themselves are kept beside it.</summary>
public sealed record FilingContent
{
    public Person Owner { get; init; } = new();

    /// <summary>Null: the owner files.</summary>
    public Filer? Filer { get; init; }

    public string Summary { get; init; } = "";

    public ResultDelivery Delivery { get; init; } = ResultDelivery.AtDesk;

    public string DeliveryAddress { get; init; } = "";

    public FormAnswers Answers { get; init; } = FormAnswers.None;

    /// <summary>Whether the form was ever saved: until then it is filled with what is known of the persons.</summary>
    public bool FormWasFilled { get; init; }

    public IReadOnlyList<FiledPaper> Papers { get; init; } = [];

    /// <summary>Who submitted it, where an identity provider said so; null where only an address was proved.</summary>
    public ProvenIdentity? Proof { get; init; }

    /// <summary>Attachments of an earlier submission that no longer count.</summary>
    public IReadOnlyList<long> Dropped { get; init; } = [];

    /// <summary>Which paper of the list a label stands for, from 0; null for none.</summary>
    public int? PlaceOf(string label) => Papers.Select((p, i) => (p.Name, Place: (int?)i)).FirstOrDefault(p => p.Name == label).Place;

    public static FilingContent For(ProcedureContent procedure)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        return new() { Papers = [.. procedure.Papers.Select(p => new FiledPaper(p.Name, p.Original, p.Copies, p.Required && p.Condition is null, p.Kind, p.Condition ?? "") { Way = FirstWayOf(p, !procedure.Form.IsEmpty) })] };
    }

    // The declaration on the list is the electronic form where there is one; what is only to be shown is brought along; what few need is not needed until somebody attaches it.
    private static PaperWay FirstWayOf(PaperItem paper, bool hasForm) =>
        hasForm && VietnamText.Fold(paper.Name).StartsWith("to khai", StringComparison.Ordinal) ? PaperWay.Filled : paper.OnlyShown ? PaperWay.OnPaper
        : paper.Required && paper.Condition is null ? PaperWay.Attached : PaperWay.NotNeeded;
}

/// <summary>A paper of the procedure's list and how it is handed in where no file is attached.</summary>
public sealed record FiledPaper(string Name, int Originals, int Copies, bool Required, string Kind, string Condition)
{
    public PaperWay Way { get; init; }

    public string Note { get; init; } = "";
}

public enum PaperWay
{
    [Display(Name = "Đính kèm tệp")] Attached,
    [Display(Name = "Nộp hoặc xuất trình bản giấy tại bộ phận Một cửa")] OnPaper,
    [Display(Name = "Tờ khai điện tử đã điền")] Filled,
    [Display(Name = "Không thuộc trường hợp phải nộp")] NotNeeded,
}
