using System.ComponentModel.DataAnnotations;
using MotCua.Dossiers;
using MotCua.Procedures;

namespace MotCua.Filing.Composing;

/// <param name="Step">Where it is put right.</param>
/// <param name="Field">The input it stands beside there.</param>
/// <param name="Message">Names the field and the way out.</param>
internal sealed record DraftFault(DraftStep Step, string Field, string Message);

/// <summary>What still keeps a draft from being submitted.</summary>
internal static class DraftCheck
{
    public static IReadOnlyList<DraftFault> Of(FilingContent content, ProcedureContent procedure, IReadOnlySet<int> withFiles, DateOnly today) =>
        [.. Persons(content, today), .. Form(content, procedure, today), .. Papers(content, procedure, withFiles)];

    public static IEnumerable<DraftFault> Persons(FilingContent content, DateOnly today)
    {
        var (owner, filer) = (content.Owner, content.Filer);
        if (owner.Name.Length == 0) yield return Person("Name", "Nhập họ và tên chủ hồ sơ.");
        if (owner.IdNumber.Length == 0) yield return Person("IdNumber", "Nhập số định danh, CCCD hoặc mã số doanh nghiệp của chủ hồ sơ.");
        if (owner.BirthDate > today) yield return Person("BirthDate", "Ngày sinh ở sau ngày hôm nay. Sửa lại ngày sinh.");
        if (owner.Address.Length == 0) yield return Person("Address", "Nhập địa chỉ của chủ hồ sơ.");
        if (owner.Phone.Length == 0 && owner.Email.Length == 0) yield return Person("Phone", "Nhập số điện thoại hoặc thư điện tử để nhận tin về hồ sơ.");
        if (filer is { Name.Length: 0 }) yield return Person("FilerName", "Nhập họ và tên người nộp thay, hoặc bỏ chọn «Tôi nộp thay người khác».");
        if (filer is { IdNumber.Length: 0 }) yield return Person("FilerIdNumber", "Nhập số định danh người nộp thay.");
        if (filer is { Ground.Length: 0 }) yield return Person("FilerGround", "Ghi quan hệ với chủ hồ sơ hoặc căn cứ nộp thay.");
        if (content.Delivery is ResultDelivery.ByPost && content.DeliveryAddress.Length == 0) yield return Person("DeliveryAddress", "Nhập địa chỉ nhận kết quả qua bưu chính.");
        foreach (var wrong in Wrong(PersonInput.Of(content))) yield return Person(wrong.MemberNames.First(), wrong.ErrorMessage!);
    }

    public static IEnumerable<DraftFault> Papers(FilingContent content, ProcedureContent procedure, IReadOnlySet<int> withFiles) =>
        content.Papers.Select((paper, i) => (paper, i)).Where(p => !withFiles.Contains(p.i) && (p.paper.Way is PaperWay.Attached || (p.paper.Way is PaperWay.Filled && procedure.Form.IsEmpty) || (p.paper.Required && p.paper.Way is PaperWay.NotNeeded)))
            .Select(p => new DraftFault(DraftSteps.Papers, $"Papers[{p.i}].Way", $"Giấy tờ «{p.paper.Name}»: đính kèm tệp, hoặc chọn cách nộp khác."));

    private static IEnumerable<DraftFault> Form(FilingContent content, ProcedureContent procedure, DateOnly today)
    {
        if (procedure.Form.IsEmpty) return [];
        return content.FormWasFilled
            ? FormCheck.Of(procedure.Form, content.Answers, today).Select(m => new DraftFault(DraftSteps.Form, FormAnswers.Prefix + m.Key, m.Message))
            : [new DraftFault(DraftSteps.Form, "", "Chưa điền tờ khai.")];
    }

    private static DraftFault Person(string field, string message) => new(DraftSteps.Persons, $"Input.{field}", message);

    // The same limits the step itself holds, for what came another way: from an earlier filing.
    private static List<ValidationResult> Wrong(PersonInput input)
    {
        var wrong = new List<ValidationResult>();
        Validator.TryValidateObject(input, new ValidationContext(input), wrong, validateAllProperties: true);
        return wrong;
    }
}
