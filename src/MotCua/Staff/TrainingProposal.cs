using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>A need as the proposal names it.</summary>
public sealed record ProposedNeed(long NeedId, string Name, string Post, string Topic, string Reason);

/// <summary>A proposal to the city (tờ trình đề xuất đào tạo, bồi dưỡng) of what its staff should learn. It says forever what it said; the answer is written beside it.</summary>
public sealed class TrainingProposal : Aggregate
{
    private TrainingProposal() { }

    public long AgencyId { get; private init; }

    public string Symbol { get; private init; } = "";

    public DateOnly IssuedOn { get; private init; }

    public string IssuedBy { get; private init; } = "";

    /// <summary>To whom.</summary>
    public string Addressee { get; private init; } = "";

    public string Words { get; private init; } = "";

    public IReadOnlyList<ProposedNeed> Needs { get; private init; } = [];

    public string Answer { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    /// <param name="needs">With the post held that day; each of them is told so.</param>
    /// <param name="symbol">Its number.</param>
    /// <param name="addressee">To whom.</param>
    /// <param name="words">Before the table.</param>
    /// <param name="by">Who issues it.</param>
    /// <param name="today">The day of the paper.</param>
    public static TrainingProposal Issue(IReadOnlyList<(TrainingNeed Need, string Post)> needs, string symbol, string addressee, string words, string by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(needs);
        MustIssue(needs.Count, addressee, words);
        var proposal = new TrainingProposal
        {
            AgencyId = needs[0].Need.AgencyId, Symbol = symbol, IssuedOn = today, IssuedBy = by, Addressee = addressee, Words = words,
            Needs = [.. needs.Select(n => new ProposedNeed(n.Need.Id, n.Need.Name, n.Post, n.Need.Topic, n.Need.Reason))],
        };
        foreach (var (need, _) in needs) need.PutForward(proposal.Id, symbol);
        proposal.Record(new TrainingProposed(proposal.Id, symbol, addressee, needs.Count));
        return proposal;
    }

    /// <summary>Asked before a number is taken.</summary>
    internal static void MustIssue(int needs, string addressee, string words)
    {
        if (needs == 0) throw new RuleBroken("Chọn ít nhất một nhu cầu đào tạo để đề xuất.", "Input.Needs");
        if (addressee.Length is 0 or > 250) throw new RuleBroken("Nhập nơi nhận đề xuất, không quá 250 ký tự.", "Input.Addressee");
        if (words.Length > 4000) throw new RuleBroken("Lời trình dài quá 4.000 ký tự.", "Input.Words");
    }

    public void Hear(string answer, DateOnly on)
    {
        if (answer.Length is 0 or > 2000) throw new RuleBroken("Ghi nội dung trả lời của cấp trên, không quá 2.000 ký tự.", "Answer");
        if (on < IssuedOn) throw new RuleBroken("Ngày trả lời không trước ngày đề xuất.", "AnsweredOn");
        (Answer, AnsweredOn) = (answer, on);
        Record(new TrainingProposalAnswered(Id, Symbol, answer, on));
    }

    internal sealed class Mapping : IEntityTypeConfiguration<TrainingProposal>
    {
        public void Configure(EntityTypeBuilder<TrainingProposal> proposal)
        {
            proposal.ToTable("training_proposals");
            proposal.Property(p => p.Symbol).HasMaxLength(60);
            proposal.Property(p => p.IssuedBy).HasMaxLength(250);
            proposal.Property(p => p.Addressee).HasMaxLength(250);
            proposal.Property(p => p.Words).HasMaxLength(4000);
            proposal.Property(p => p.Answer).HasMaxLength(2000);
            proposal.Property(p => p.Needs).HasJson();
            proposal.HasIndex(p => new { p.AgencyId, p.IssuedOn });
        }
    }
}

public sealed record TrainingProposed(long ProposalId, string Symbol, string Addressee, int Needs) : IEvent;

public sealed record TrainingProposalAnswered(long ProposalId, string Symbol, string Answer, DateOnly On) : IEvent;
