using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Procedures.Forms;

/// <summary>The electronic form of a procedure, written with its preview beside it. What is being written travels on the page; saving it makes a new version.</summary>
[Needs(Permission.ManageProcedures)]
[RequestFormLimits(ValueLengthLimit = 2_000_000)]
internal sealed class EditorModel(MotCuaDbContext db, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The version whose form it is; without it the one in force.</summary>
    [BindProperty(SupportsGet = true, Name = "phien-ban")]
    public int? Number { get; set; }

    [BindProperty]
    public string? Draft { get; set; }

    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public SectionInput Section { get; set; } = new();

    [BindProperty]
    public FieldInput Field { get; set; } = new();

    [BindProperty]
    public EditorInput Input { get; set; } = new();

    public Procedure Procedure { get; private set; } = null!;

    public ProcedureVersion Version { get; private set; } = null!;

    public FormDefinition Form { get; private set; } = FormDefinition.None;

    public FormPlace Place { get; private set; } = FormPlace.Nowhere;

    public FormAnswers Answers { get; private set; } = FormAnswers.None;

    /// <summary>Without the questions that have no words yet.</summary>
    public FormDefinition Preview => Form with { Sections = [.. Form.Sections.Select(s => s with { Fields = [.. s.Fields.Where(f => f.Label.Length > 0)] })] };

    /// <summary>The preview was checked, and all was well.</summary>
    public bool IsRight { get; private set; }

    public override Aggregate Subject => Procedure;

    public override IReadOnlyCollection<string> TakesUnfinished => ["Rows", "Try", "Import", "Copy"];

    /// <summary>Choices that stand before the open question: what its condition can rest on.</summary>
    public IReadOnlyList<FormField> Grounds => [.. Form.Sections.Take(Place.Section).SelectMany(s => s.Fields).Concat(Form.Sections.ElementAtOrDefault(Place.Section)?.Fields.Take(Math.Max(0, Place.Field)) ?? []).Where(f => f.Choosable.Count > 0)];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Procedures.Include(p => p.Versions).SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } procedure) return false;
        if ((Number is { } number ? procedure.Versions.SingleOrDefault(v => v.Number == number) : procedure.On(clock.Today) ?? procedure.Versions.MaxBy(v => v.Order)) is not { } version) return false;
        (Procedure, Version, Form) = (procedure, version, version.Content.Form);
        if (HttpMethods.IsPost(Request.Method)) TakeUp();
        else Input = new() { Source = Form.Source, Verified = Form.Verified, ValidFrom = version.ValidFrom > clock.Today ? version.ValidFrom : clock.Today };
        return true;
    }

    public void OnGet() { }

    public FileContentResult OnGetJson() => File(Encoding.UTF8.GetBytes(FormJson.Of(Form)), "application/json", $"to-khai-{Procedure.Key}.json");

    public IActionResult OnPostRows(string? move)
    {
        if (!Put()) return Page();
        (Form, Place) = Form.Moved(Place, move);
        return Open();
    }

    public IActionResult OnPostTry()
    {
        if (!Put()) return Page();
        Open();
        if (FormRules.Faults(Form).Any()) return Refuse();
        var mistakes = FormCheck.Of(Form, Answers, clock.Today);
        ModelState.Tell(mistakes);
        IsRight = mistakes.Count == 0;
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        if (!Put()) return Page();
        Open();
        if (upload is null) throw new RuleBroken("Chọn tệp JSON tờ khai.", "upload");
        if (upload.Length > FormFile.MostBytes) throw new RuleBroken("Tệp lớn quá 500 KB, không phải tờ khai.", "upload");
        using var reader = new StreamReader(upload.OpenReadStream(), Encoding.UTF8);
        try
        {
            return Take(FormFile.Read(await reader.ReadToEndAsync(cancellationToken)));
        }
        catch (FormatException wrong)
        {
            throw new RuleBroken(wrong.Message, "upload");
        }
    }

    public async Task<IActionResult> OnPostCopyAsync(string? from, CancellationToken cancellationToken)
    {
        if (!Put()) return Page();
        Open();
        if (string.IsNullOrWhiteSpace(from)) throw new RuleBroken("Nhập tên hoặc mã thủ tục để chép tờ khai.", "from");
        var found = await db.FormNearAsync(from, clock.Today, cancellationToken) ?? throw new RuleBroken($"Không thủ tục nào khớp «{from.Trim()}» có tờ khai điện tử. Nhập tên khác hoặc mã thủ tục.", "from");
        return Take(found.Form with { Verified = false });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Put()) return Page();
        Open();
        Form = Form with { Source = (Input.Source ?? "").Trim(), Verified = Input.Verified };
        if (Input.ValidFrom is null) ModelState.AddModelError("Input.ValidFrom", "Nhập ngày tờ khai này có hiệu lực.");
        if (FormRules.Faults(Form).Any() || !ModelState.IsValid) return Refuse();
        if (FormJson.Of(Form) == FormJson.Of(Version.Content.Form)) throw new RuleBroken("Tờ khai không khác bản đang có, nên chưa lưu gì.");
        var version = Procedure.PublishVersion(Version.Content with { Form = Form }, Input.ValidFrom, Version.ValidTo);
        db.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lưu tờ khai trong phiên bản {version.Number}, có hiệu lực từ {version.ValidFrom!.Value.Print()}. Hồ sơ đang giải quyết giữ phiên bản cũ.";
        return LocalRedirect($"/thu-tuc/{Id}");
    }

    private void TakeUp()
    {
        try
        {
            (Form, Place) = (FormFile.Read(Draft ?? ""), FormPlace.Parse(At));
            Answers = FormAnswers.Read(Form, Request.Form);
        }
        catch (FormatException wrong)
        {
            ModelState.AddModelError("", wrong.Message);
        }
    }

    /// <summary>Puts what was typed into the form; false when it cannot be read.</summary>
    private bool Put()
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return false;
        }
        Form = Place.SectionOf(Form) is { } section ? Form.With(Place.Section, section with { Title = (Section.Title ?? "").Trim(), Help = (Section.Help ?? "").Trim() })
            : Place.FieldOf(Form) is { } field ? Form.Replaced(Place, Field.ToField([.. Form.Fields.Where(f => f != field).Select(f => f.Key)])) : Form;
        ModelState.Clear();
        return true;
    }

    /// <summary>Shows the part that is worked on.</summary>
    private PageResult Open()
    {
        if (Place.SectionOf(Form) is { } section) Section = new() { Title = section.Title, Help = section.Help };
        if (Place.FieldOf(Form) is { } field) Field = FieldInput.Of(field);
        return Page();
    }

    private PageResult Take(FormDefinition form)
    {
        (Form, Place, Answers) = (form, FormPlace.Nowhere, FormAnswers.None);
        (Input.Source, Input.Verified) = (form.Source, form.Verified);
        return FormRules.Faults(form).Any() ? Refuse() : Page();
    }

    // The first fault is opened, so that it can be put right where it stands.
    private PageResult Refuse()
    {
        var faults = FormRules.Faults(Form).ToList();
        if (faults.Count > 0) Place = new(faults[0].Section, faults[0].Field);
        Open();
        foreach (var fault in faults.Take(20)) ModelState.AddModelError(new FormPlace(fault.Section, fault.Field) == Place && fault.Part.Length > 0 ? $"{(fault.Field < 0 ? "Section" : "Field")}.{fault.Part}" : "", fault.Message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
