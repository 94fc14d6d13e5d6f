using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Demo;

/// <summary>What people come for: most for certified copies and civil status, some for land and benefits, little of the rest.</summary>
internal sealed class DemoChoice
{
    private readonly List<(ProcedureVersion Version, string? Code, double UpTo)> _choices = [];

    /// <exception cref="RuleBroken">No procedure can be used yet.</exception>
    public static async Task<DemoChoice> LoadAsync(MotCuaDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        var (choice, total) = (new DemoChoice(), 0.0);
        var procedures = await db.Procedures.AsNoTracking().Offered().Include(p => p.Versions).OrderBy(p => p.Key).ToListAsync(cancellationToken);
        foreach (var field in procedures.GroupBy(p => p.Field))
        {
            var rank = 0;
            foreach (var procedure in field)
            {
                if (procedure.On(day) is not { Content.CanBeUsed: true } version) continue;
                choice._choices.Add((version, procedure.Code, total += WeightOf(VietnamText.Fold(field.Key)) / ++rank));
            }
        }
        return choice._choices.Count > 0 ? choice : throw new RuleBroken("Danh mục chưa có thủ tục nào dùng được. Nhập danh mục trước: motcua import procedures TỆP.json.");
    }

    public (ProcedureVersion Version, string? Code) Next(Random random)
    {
        var at = random.NextDouble() * _choices[^1].UpTo;
        var (version, code, _) = _choices.Find(c => c.UpTo >= at);
        return (version, code);
    }

    private static double WeightOf(string field) => field switch
    {
        "chung thuc" => 8,
        "ho tich" => 5,
        _ when field.Contains("dat dai", StringComparison.Ordinal) => 2,
        _ when field.Contains("bao tro", StringComparison.Ordinal) || field.Contains("nguoi co cong", StringComparison.Ordinal) => 1.5,
        _ => 0.25,
    };
}
