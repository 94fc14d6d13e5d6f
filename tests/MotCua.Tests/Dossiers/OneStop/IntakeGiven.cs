using MotCua.Calendar;
using MotCua.Procedures;

namespace MotCua.Dossiers.OneStop;

/// <summary>A procedure to take dossiers in for, and the intake form filled.</summary>
internal static class IntakeGiven
{
    public static readonly (string, string?)[] Owner =
    [
        ("Input.Name", "Nguyễn Thị Ánh"), ("Input.IdNumber", "060190001234"), ("Input.Phone", "0912 345 678"), ("Input.Address", "Khu phố 5, phường Đức Long"), ("Input.Summary", "Chứng thực bằng tốt nghiệp"),
    ];

    /// <summary>Three working days, two papers; gives the id.</summary>
    public static Task<long> ProcedureAsync(this MotCuaApp app, string name = "Chứng thực bản sao từ bản chính (thử)") => app.InScopeAsync(async (_, db) =>
    {
        var content = new ProcedureContent
        {
            Name = name, Field = "Chứng thực", Time = new ProcedureTime(3, PeriodUnit.WorkingDay), Verified = true,
            Papers = [new PaperItem("Bản chính giấy tờ"), new PaperItem("Bản sao cần chứng thực", Original: 0, Copies: 2)],
            Steps = [new StepItem("Tiếp nhận", "Một cửa", 2), new StepItem("Thẩm định", "Công chức", 16), new StepItem("Ký duyệt", "Lãnh đạo", 4), new StepItem("Trả kết quả", "Một cửa", 2)],
        };
        var procedure = Procedure.Publish($"thu-{Guid.NewGuid():N}", null, content, null);
        db.Add(procedure);
        await db.SaveChangesAsync();
        return procedure.Id;
    });

    public static Task<Seen> IntakeFormAsync(this Visitor desk, long procedure) => desk.OpenAsync($"/mot-cua/ho-so/moi?thu-tuc={procedure}");
}
