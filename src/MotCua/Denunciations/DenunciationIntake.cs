using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Denunciations.Sealing;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Denunciations;

/// <summary>Receives a denunciation: numbered without gaps, dated by Luật Tố cáo Điều 24.1, the denouncer and what they signed sealed before anything is written.</summary>
public sealed class DenunciationIntake(MotCuaDbContext db, DenouncerSeal seal, LegalTerms terms, Rulebook rulebook, TimeProvider clock)
{
    private const string Series = "to-cao";

    public async Task<Denunciation> ReceiveAsync(DenunciationRequest request, IReadOnlyList<IFormFile> uploads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(uploads);
        DenouncerSeal.MustNotTell(request.By, ("Input.Content", request.Content), ("Input.Denounced", request.Denounced));
        var (agency, now) = (request.AgencyId, clock.UtcNow);
        var check = await terms.AfterAsync(agency, request.ManyPlaces ? RuleKey.DenunciationCheckManyTerm : RuleKey.DenunciationCheckTerm, now, cancellationToken);
        var rules = await rulebook.OnAsync(agency, now.ToDay(), cancellationToken);
        var most = rules.Number(RuleKey.FileMegabytes);
        var papers = new List<(string Type, string Ending, byte[] Content)>();
        foreach (var upload in uploads) papers.Add(await ReadAsync(upload, most, cancellationToken));
        var prefix = await db.Agencies.Where(a => a.Id == agency).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        Denunciation received = null!;
        await db.InTransactionAsync(async () =>
        {
            var year = now.ToDay().Year;
            var number = await Numbering.NextAsync(db, agency, Series, $"{year}", cancellationToken);
            received = Denunciation.Receive(request, (DossierCode.Make(rules.Text(RuleKey.DenunciationCodePattern), prefix, now.ToDay(), number), year, number), seal.Seal(request.By), check, now);
            foreach (var (type, ending, content) in papers) db.Add(new SealedPaper { DenunciationId = received.Id, Number = received.AddPaper(), ContentType = type, Ending = ending, Content = seal.SealPaper(content) });
            db.Add(received);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return received;
    }

    /// <summary>A text that belongs to a denunciation but stands elsewhere must not tell who denounces either.</summary>
    /// <exception cref="RuleBroken">It does.</exception>
    public async Task MustNotTellAsync(long agencyId, string code, string field, string text, CancellationToken cancellationToken)
    {
        var found = await db.Denunciations.AsNoTracking().SingleOrDefaultAsync(d => d.AgencyId == agencyId && d.Code == code, cancellationToken);
        if (found is { IsAnonymous: false }) DenouncerSeal.MustNotTell(seal.Open(found), (field, text));
    }

    // The name of the file is dropped: people name scans after themselves.
    private static async Task<(string, string, byte[])> ReadAsync(IFormFile upload, int mostMegabytes, CancellationToken cancellationToken)
    {
        if (upload.Length == 0 || upload.Length > mostMegabytes * 1024L * 1024L) throw new RuleBroken($"Mỗi tệp phải có nội dung và không quá {mostMegabytes} MB.", "Uploads");
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancellationToken);
        var type = FileKinds.Of(bytes, upload.FileName) ?? throw new RuleBroken("Có tệp không phải bản quét hợp lệ. Chỉ nhận PDF, JPG, PNG, TIFF, DOCX, XLSX.", "Uploads");
        return (type, Path.GetExtension(upload.FileName).ToLowerInvariant(), bytes);
    }
}
