using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Filing;

/// <summary>What was filled in, to read: the model of <c>Filing/_Filed.cshtml</c>.</summary>
/// <param name="Content">Persons, answers, papers.</param>
/// <param name="Procedure">Of the version it was filled by.</param>
/// <param name="Files">Of each paper: its place in the list, the file's name, its address; without an address it is only named.</param>
/// <param name="Masked">Numbers and addresses of persons are hidden.</param>
public sealed record FiledView(FilingContent Content, ProcedureContent Procedure, IReadOnlyList<(int Paper, string Name, string? Href)> Files, bool Masked)
{
    public IEnumerable<(string Label, string Value)> Persons
    {
        get
        {
            var (owner, filer) = (Content.Owner, Content.Filer);
            yield return ("Chủ hồ sơ", owner.Name);
            yield return ("Loại đối tượng", owner.Kind.Word());
            yield return ("Số định danh, giấy tờ", Masked ? owner.MaskedIdNumber : owner.IdNumber);
            if (owner.BirthDate is { } born) yield return ("Ngày sinh", Masked ? $"năm {born.Year}" : born.Print());
            if (owner.Sex.Length > 0) yield return ("Giới tính", owner.Sex);
            yield return ("Địa chỉ", owner.Address);
            yield return ("Điện thoại", Masked ? owner.MaskedPhone : owner.Phone);
            if (owner.Email.Length > 0) yield return ("Thư điện tử", Masked ? VietnamText.Mask(owner.Email, 2, 0) : owner.Email);
            if (filer is not null) yield return ("Người nộp thay", $"{filer.Name}, {(Masked ? VietnamText.Mask(filer.IdNumber, 3, 2) : filer.IdNumber)}; {filer.Ground}{(filer.IsProxy ? " (uỷ quyền)" : "")}");
            yield return ("Danh tính người nộp", WhoProved);
            if (Content.Summary.Length > 0) yield return ("Nội dung đề nghị", Content.Summary);
            yield return ("Nhận kết quả", Content.Delivery.Word() + (Content.DeliveryAddress.Length > 0 ? $": {Content.DeliveryAddress}" : ""));
        }
    }

    private string WhoProved => Content.Proof switch
    {
        null => "chưa xác thực: chỉ chứng minh đọc được tin ở địa chỉ đã dùng",
        { } proof when proof.IdNumber.Length > 0 && proof.IdNumber == Content.Owner.IdNumber => $"đã xác thực qua {proof.Provider}, là chủ hồ sơ",
        { } proof when proof.IdNumber.Length > 0 && proof.IdNumber == Content.Filer?.IdNumber => $"đã xác thực qua {proof.Provider}, là người nộp thay",
        { } proof => $"đã xác thực qua {proof.Provider}: {proof.Name}, không trùng chủ hồ sơ hay người nộp thay",
    };

    /// <summary>How a paper is handed in, in words; files are named beside it.</summary>
    public string HowOf(int paper) => Files.Any(f => f.Paper == paper) ? "" : Content.Papers[paper].Way is PaperWay.Attached ? "Chưa có" : Content.Papers[paper].Way.Word();
}
