using MotCua.Platform;

namespace MotCua.Work;

/// <summary>Who leads or supports: an official, or a unit in which anybody may report.</summary>
public sealed record WorkParty(long? UnitId, long? OfficialId, string Name);

/// <summary>Where a task comes from, e.g. the meeting and «Thông báo số 12/TB-UBND ngày 26/04/2024».</summary>
public sealed record WorkOrigin(WorkSource Kind, long? Id, string Words);

/// <summary>What is to be done, by whom and until when: a day, or so many working days from the start.</summary>
public sealed record WorkOrder(long AgencyId, string Content, WorkParty Lead, DateOnly StartOn, DateOnly? DueOn, int? WorkingDays = null)
{
    /// <summary>The product expected (sản phẩm).</summary>
    public string Product { get; init; } = "";

    public string FieldKey { get; init; } = "";

    public IReadOnlyList<WorkParty> Supports { get; init; } = [];

    internal void Check(DateOnly due)
    {
        if (Content.Length == 0) throw new RuleBroken("Nhập nội dung nhiệm vụ.", "Input.Content");
        if (Lead.Name.Length == 0) throw new RuleBroken("Chọn người hoặc bộ phận chủ trì.", "Input.Lead");
        if (due < StartOn) throw new RuleBroken($"Hạn {due.Print()} đứng trước ngày bắt đầu {StartOn.Print()}. Chọn ngày muộn hơn.", "Input.DueOn");
        if (Supports.Any(s => s.OfficialId is not null && s.OfficialId == Lead.OfficialId)) throw new RuleBroken("Người chủ trì không đồng thời là người phối hợp.", "Input.Supports");
    }
}

/// <summary>Under which number a task is assigned, by whom.</summary>
public sealed record WorkNumber(int Number, string Code, long? ById, string ByName);
