using System.Linq.Expressions;
using MotCua.Platform;

namespace MotCua.Feedback.Register;

/// <summary>One line of the register (NĐ 20/2008 Điều 9: vào sổ).</summary>
internal sealed record RegisterRow(long Id, int Number, string Code, DateTime ReceivedAt, FeedbackChannel Channel, string Sender, string Address, string Title, FeedbackTopic Topic, string Holder, DateTime DueAt, FeedbackState State, DateTime? EndedAt, bool EndedLate, DateTime? PublishedAt)
{
    public static readonly Expression<Func<FeedbackCase, RegisterRow>> From = c => new RegisterRow(c.Id, c.Number, c.Code, c.ReceivedAt, c.Channel, c.Sender.Name, c.Sender.Address, c.Title, c.Topic, c.HolderName, c.DueAt, c.State, c.EndedAt, c.EndedLate, c.PublishedAt);

    public string Who => string.Join(", ", new[] { Sender, Address }.Where(s => s.Length > 0));

    public string Note => string.Join("; ", new[] { EndedLate ? "trễ hạn" : "", PublishedAt is { } at ? $"công khai {at.PrintDay()}" : "" }.Where(s => s.Length > 0));
}
