using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Meetings;

public enum InviteeAnswer
{
    [Display(Name = "Chưa trả lời")] None = 0,
    [Display(Name = "Dự họp")] Accepted = 1,
    [Display(Name = "Vắng mặt")] Declined = 2,
    [Display(Name = "Cử người dự thay")] Substitute = 3,
}

/// <summary>Somebody asked to come: an official of the agency, or a person of another organisation by name.</summary>
public sealed class Invitee
{
    /// <summary>In the order invited, from 1.</summary>
    public int Order { get; internal init; }

    public long? OfficialId { get; internal init; }

    public string Name { get; internal init; } = "";

    public string Organisation { get; internal init; } = "";

    public InviteeAnswer Answer { get; internal set; }

    /// <summary>Why they do not come, or who comes instead.</summary>
    public string Words { get; internal set; } = "";

    public DateTime? CheckedInAt { get; internal set; }
}

public sealed partial class Meeting
{
    private readonly List<Invitee> _invitees = [];

    /// <summary>In the order invited: a database gives rows in any.</summary>
    public IReadOnlyList<Invitee> Invitees => [.. _invitees.OrderBy(i => i.Order)];

    /// <summary>Number and symbol of the invitation (giấy mời); empty until it goes out.</summary>
    public string InvitationSymbol { get; private set; } = "";

    public DateOnly? InvitedOn { get; private set; }

    /// <summary>Officials who are already asked are not asked twice.</summary>
    public int AddInvitees(IEnumerable<(long? OfficialId, string Name, string Organisation)> people)
    {
        MustBe("thêm người dự", MeetingState.Planned, MeetingState.Invited);
        var added = people.Where(p => p.Name.Length > 0 && !_invitees.Exists(i => p.OfficialId is null ? i.OfficialId is null && i.Name == p.Name && i.Organisation == p.Organisation : i.OfficialId == p.OfficialId)).Distinct().ToList();
        if (added.Count == 0) throw new RuleBroken("Chọn hoặc ghi thêm người chưa có trong danh sách.", "Input.Officials");
        foreach (var person in added) _invitees.Add(new Invitee { Order = _invitees.Select(i => i.Order).DefaultIfEmpty().Max() + 1, OfficialId = person.OfficialId, Name = person.Name, Organisation = person.Organisation });
        Record(new MeetingPeopleAdded(Id, [.. added.Select(p => p.Name)]));
        return added.Count;
    }

    public void DropInvitee(int order)
    {
        MustBe("bỏ người dự", MeetingState.Planned);
        var dropped = Find(order);
        _invitees.Remove(dropped);
        Record(new MeetingPersonDropped(Id, dropped.Name));
    }

    public void Invite(string symbol, DateOnly today)
    {
        MustBe("gửi giấy mời", MeetingState.Planned);
        if (_invitees.Count == 0) throw new RuleBroken("Chưa có ai trong danh sách mời.");
        (State, InvitationSymbol, InvitedOn) = (MeetingState.Invited, symbol, today);
        Record(new MeetingInvited(Id, symbol, _invitees.Count));
    }

    /// <summary>By the invited official, or by whoever takes the answer of somebody outside.</summary>
    public void Reply(int order, InviteeAnswer answer, string words)
    {
        MustBe("trả lời", MeetingState.Invited);
        var invitee = Find(order);
        if (answer is InviteeAnswer.None) throw new RuleBroken("Chọn câu trả lời.", "Answer");
        if (answer is InviteeAnswer.Declined && words.Length == 0) throw new RuleBroken("Ghi lý do vắng mặt.", "Words");
        if (answer is InviteeAnswer.Substitute && words.Length == 0) throw new RuleBroken("Ghi họ tên người dự thay.", "Words");
        (invitee.Answer, invitee.Words) = (answer, answer is InviteeAnswer.Accepted ? "" : words);
        Record(new MeetingReplied(Id, invitee.Name, answer, invitee.Words));
    }

    public void CheckIn(int order, DateTime now)
    {
        MustBe("điểm danh", MeetingState.Invited, MeetingState.Held);
        var invitee = Find(order);
        if (invitee.CheckedInAt is not null) throw new RuleBroken($"{invitee.Name} đã điểm danh.");
        invitee.CheckedInAt = now;
        Record(new MeetingCheckedIn(Id, invitee.Name));
    }

    private Invitee Find(int order) => _invitees.Find(i => i.Order == order) ?? throw new RuleBroken("Người này không còn trong danh sách mời. Tải lại trang.");
}
