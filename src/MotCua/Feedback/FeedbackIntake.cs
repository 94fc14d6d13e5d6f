using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Feedback;

/// <summary>Receives feedback, however it comes: checked, numbered without gaps, dated, its attachments kept, in one transaction.</summary>
public sealed class FeedbackIntake(MotCuaDbContext db, LegalTerms terms, Rulebook rulebook, FileStore files, TimeProvider clock)
{
    private const string Series = "phan-anh";

    // Neither 0 and O nor 1 and I: it is read from paper.
    private const string SecretLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int SecretLength = 8;

    /// <param name="request">What is said, and by whom.</param>
    /// <param name="uploads">What is attached; each is checked by its content.</param>
    /// <param name="cancellationToken">Stops before anything is saved.</param>
    /// <exception cref="RuleBroken">The sender is missing where the rules ask for one, or a file is not acceptable.</exception>
    public async Task<FeedbackCase> ReceiveAsync(FeedbackRequest request, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(uploads);
        var (agency, now) = (request.AgencyId, clock.UtcNow);
        var rules = await rulebook.OnAsync(agency, now.ToDay(), cancellationToken);
        if (rules.Text(RuleKey.FeedbackNeedsSender) == "yes") MustName(request.Sender);
        if (uploads.Count > rules.Number(RuleKey.FeedbackFiles)) throw new RuleBroken($"Đính kèm không quá {rules.Number(RuleKey.FeedbackFiles)} tệp.", "Uploads");
        var (accept, answer) = (await terms.AfterAsync(agency, RuleKey.FeedbackAcceptTerm, now, cancellationToken), await terms.AfterAsync(agency, RuleKey.FeedbackAnswerTerm, now, cancellationToken));
        var prefix = await db.Agencies.Where(a => a.Id == agency).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        FeedbackCase received = null!;
        await db.InTransactionAsync(async () =>
        {
            var (day, year) = (now.ToDay(), now.ToDay().Year);
            var number = await Numbering.NextAsync(db, agency, Series, $"{year}", cancellationToken);
            received = FeedbackCase.Receive(request, new FeedbackNumber(DossierCode.Make(rules.Text(RuleKey.FeedbackCodePattern), prefix, day, number), year, number, RandomNumberGenerator.GetString(SecretLetters, SecretLength)), accept, answer, now);
            foreach (var upload in uploads) await files.KeepAsync(new FileOwner(agency, nameof(FeedbackCase), received.Id), "Người gửi đính kèm", upload, rules.Number(RuleKey.FileMegabytes), "Uploads", cancellationToken);
            db.Add(received);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return received;
    }

    private static void MustName(FeedbackSender sender)
    {
        if (sender.Name.Length == 0) throw new RuleBroken("Nhập họ tên người gửi (NĐ 20/2008 Điều 7).", "Input.Name");
        if (sender.Address.Length == 0) throw new RuleBroken("Nhập địa chỉ người gửi (NĐ 20/2008 Điều 7).", "Input.Address");
        if (sender.Phone.Length == 0) throw new RuleBroken("Nhập số điện thoại người gửi (NĐ 20/2008 Điều 7).", "Input.Phone");
    }
}
