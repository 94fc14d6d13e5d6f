using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Ratings.Surveying;

/// <summary>A survey is planned, or planned anew until people are drawn.</summary>
[Needs(Permission.RunSurveys)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, SurveyDrawing drawing, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Survey? Found { get; private set; }

    public IReadOnlyList<QuestionSet> Sets { get; private set; } = [];

    public override Aggregate? Subject => Found;

    public IEnumerable<SelectListItem> SetChoices => Sets.Select(s => new SelectListItem($"{s.Content.Name} (từ {s.ValidFrom!.Value.Print()})", $"{s.Id}"));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, agency, today) = (Id, official.AgencyId, clock.Today);
        if (id is not null && (Found = await db.Surveys.SingleOrDefaultAsync(s => s.Id == id && s.AgencyId == agency, cancellationToken)) is null) return false;
        Sets = await db.QuestionSets.For(official).AsNoTracking().Where(s => s.ValidFrom != null && s.ValidFrom <= today).OrderByDescending(s => s.Kind == QuestionKind.Sipas).ThenByDescending(s => s.ValidFrom).ThenByDescending(s => s.Id).Take(50).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet()
    {
        var year = clock.Today.Year;
        Input = Found is not null ? Form.Of(Found.Terms) : new Form { SetId = Sets.Count > 0 ? Sets[0].Id : null, AskedFrom = new DateOnly(year, 1, 1), AskedTo = clock.Today, FieldFrom = clock.Today, FieldTo = clock.Today.AddMonths(1) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Sets.All(s => s.Id != Input.SetId)) throw new RuleBroken("Chọn bộ câu hỏi đang áp dụng.", "Input.SetId");
        var terms = Input.Terms();
        if (Found is null) Found = await drawing.PlanAsync(official.AgencyId, terms, cancellationToken);
        else
        {
            Found.Replan(terms);
            await db.SaveChangesAsync(cancellationToken);
        }
        Notice = Id is null ? "Đã lập đợt khảo sát. Thêm điều tra viên rồi rút mẫu." : "Đã sửa kế hoạch.";
        return LocalRedirect($"/khao-sat/{Found.Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Tên đợt khảo sát"), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Bộ câu hỏi")]
        public long? SetId { get; set; }

        [Display(Name = "Hỏi ai")]
        public SurveyWay Way { get; set; } = SurveyWay.Dossiers;

        [Display(Name = "Hồ sơ giải quyết xong từ ngày"), Required(ErrorMessage = "Nhập ngày đầu của kỳ hồ sơ.")]
        public DateOnly? AskedFrom { get; set; }

        [Display(Name = "Đến ngày"), Required(ErrorMessage = "Nhập ngày cuối của kỳ hồ sơ.")]
        public DateOnly? AskedTo { get; set; }

        [Display(Name = "Khảo sát từ ngày"), Required(ErrorMessage = "Nhập ngày bắt đầu khảo sát.")]
        public DateOnly? FieldFrom { get; set; }

        [Display(Name = "Khảo sát đến ngày"), Required(ErrorMessage = "Nhập ngày kết thúc khảo sát.")]
        public DateOnly? FieldTo { get; set; }

        [Display(Name = "Cỡ mẫu (phiếu)")]
        public int? Sample { get; set; } = 100;

        [Display(Name = "Số phiếu mỗi tập")]
        public int? PerBatch { get; set; } = 20;

        [Display(Name = "Chỉ tiêu từng lĩnh vực"), StringLength(5000, ErrorMessage = "Danh sách lĩnh vực quá dài.")]
        public string? Targets { get; set; }

        [Display(Name = "Địa bàn và số phiếu"), StringLength(5000, ErrorMessage = "Danh sách địa bàn quá dài.")]
        public string? Areas { get; set; }

        public static Form Of(SurveyTerms terms) => new()
        {
            Name = terms.Name, SetId = terms.SetId, Way = terms.Way, AskedFrom = terms.AskedFrom, AskedTo = terms.AskedTo, FieldFrom = terms.FieldFrom, FieldTo = terms.FieldTo, Sample = terms.Sample, PerBatch = terms.PerBatch,
            Areas = string.Join('\n', terms.Areas.Select(a => $"{a.Group} | {a.Count}")), Targets = string.Join('\n', terms.Targets.Select(t => $"{t.Field} | {t.Count}")),
        };

        public SurveyTerms Terms()
        {
            var areas = Way is SurveyWay.Residents ? AreasTyped() : [];
            var targets = Way is SurveyWay.Dossiers ? Lines(Targets, "Input.Targets", "tên lĩnh vực", "Hộ tịch | 30").Select(t => new SurveyTarget(t.Name, t.Count)).ToList() : [];
            return new(VietnamText.Typed(Name), SetId!.Value, Way, AskedFrom!.Value, AskedTo!.Value, FieldFrom!.Value, FieldTo!.Value, Way is SurveyWay.Residents ? areas.Sum(a => a.Count) : targets.Count > 0 ? targets.Sum(t => t.Count) : Sample ?? 0, PerBatch ?? 0) { Areas = areas, Targets = targets };
        }

        private List<SurveyQuota> AreasTyped() =>
            Lines(Areas, "Input.Areas", "tên địa bàn", "Khu phố 1 | 20") is [_, ..] areas ? [.. areas.Select(a => new SurveyQuota(null, "", a.Name, 0, a.Count))] : throw new RuleBroken("Ghi từng địa bàn và số phiếu, ví dụ «Khu phố 1 | 20».", "Input.Areas");

        private static List<(string Name, int Count)> Lines(string? typed, string field, string what, string sample)
        {
            var lines = new List<(string, int)>();
            foreach (var (at, line) in VietnamText.Clean(typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index())
            {
                if (line.Split('|', StringSplitOptions.TrimEntries) is not [{ Length: > 0 and <= 200 } name, var number] || !int.TryParse(number, out var count) || count is < 1 or > SurveyTerms.MostForms)
                    throw new RuleBroken($"Dòng {at + 1}: viết {what}, dấu gạch đứng rồi số phiếu, ví dụ «{sample}».", field);
                lines.Add((name, count));
            }
            return lines;
        }
    }
}
