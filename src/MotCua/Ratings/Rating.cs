using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Ratings;

public enum RatingChannel
{
    [Display(Name = "Đường dẫn, mã QR")] Link = 1,
    [Display(Name = "Máy tại quầy")] Desk = 2,
}

/// <summary>Whether a letter of apology came, as said against as written; compared when the answer is given, since afterwards nobody can.</summary>
public enum ApologyCheck
{
    [Display(Name = "Không hỏi, không trả lời")] None = 0,
    [Display(Name = "Nói có, hệ thống có thư")] SaidAndSent = 1,
    [Display(Name = "Nói không, hệ thống có thư")] DeniedThoughSent = 2,
    [Display(Name = "Nói có, hệ thống không có thư")] SaidThoughNone = 3,
    [Display(Name = "Nói không, hệ thống không có thư")] DeniedAndNone = 4,
}

/// <summary>
/// One answered slip (phiếu đánh giá). Not an aggregate, and without an event: nothing here says who, of which dossier, at what hour.
/// Its key is drawn by lot, so that the order of rows tells nothing (ADR 17).
/// </summary>
public sealed class Rating
{
    private Rating() { }

    public long Id { get; private init; } = Draw();

    public long AgencyId { get; private init; }

    public long SetId { get; private init; }

    public string Field { get; private init; } = "";

    public string ProcedureName { get; private init; } = "";

    public long? UnitId { get; private init; }

    /// <summary>While it waits, the first day of the week or month it was given in, as coarse as the rule says; then the first day of the month it was mixed in.</summary>
    public DateOnly Span { get; private init; }

    public RatingChannel Channel { get; private init; }

    public IReadOnlyDictionary<string, int> Answers { get; private init; } = new Dictionary<string, int>();

    public bool IsSatisfied { get; private init; }

    public ApologyCheck Apology { get; private init; }

    public string Comment { get; private init; } = "";

    /// <summary>One of many given at a machine within minutes: kept, shown apart.</summary>
    public bool InBurst { get; private init; }

    /// <summary>Still waiting for others to be mixed with; figures do not count it yet.</summary>
    public bool IsWaiting { get; private init; }

    internal static Rating Of(RatedThing thing, QuestionSet set, RatingGiven given, DateOnly span, bool inBurst) => new()
    {
        AgencyId = thing.AgencyId, Field = thing.Field, ProcedureName = thing.ProcedureName, UnitId = thing.UnitId, SetId = set.Id, Span = span, Channel = given.Channel,
        Answers = given.Answers, IsSatisfied = set.Content.IsSatisfied(given.Answers[set.Content.Overall.Code]), Apology = given.Apology, Comment = given.Comment, InBurst = inBurst, IsWaiting = true,
    };

    /// <summary>The same slip as another row: written anew among others, it has lost its place; and its week, so that a month that is over gets no slip more.</summary>
    internal Rating Mixed(DateOnly month) => new()
    {
        AgencyId = AgencyId, Field = Field, ProcedureName = ProcedureName, UnitId = UnitId, SetId = SetId, Span = month, Channel = Channel,
        Answers = Answers, IsSatisfied = IsSatisfied, Apology = Apology, Comment = Comment, InBurst = InBurst,
    };

    /// <summary>A slip of a dossier answered in a month that is over, as it stands after mixing: for the demonstration.</summary>
    public static Rating Past(Dossier dossier, QuestionSet set, RatingGiven given)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(given);
        var day = dossier.EndedDay!.Value;
        var month = new DateOnly(day.Year, day.Month, 1);
        return Of(new(dossier.AgencyId, dossier.Field, dossier.ProcedureName, dossier.UnitId), set, given, month, inBurst: false).Mixed(month);
    }

    private static long Draw() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;

    internal sealed class Mapping : IEntityTypeConfiguration<Rating>
    {
        public void Configure(EntityTypeBuilder<Rating> rating)
        {
            rating.ToTable("ratings");
            rating.Property(r => r.Id).ValueGeneratedNever();
            rating.Property(r => r.Field).HasMaxLength(200);
            rating.Property(r => r.ProcedureName).HasMaxLength(1000);
            rating.Property(r => r.Comment).HasMaxLength(MostComment);
            rating.Property(r => r.Answers).HasJson();
            rating.HasIndex(r => new { r.AgencyId, r.IsWaiting, r.Span });
        }
    }

    internal const int MostComment = 1000;
}

/// <summary>What of a dossier goes onto a slip.</summary>
internal sealed record RatedThing(long AgencyId, string Field, string ProcedureName, long? UnitId);

/// <param name="Answers">Level by code of question.</param>
/// <param name="Channel">From where.</param>
/// <param name="Apology">Compared with the dossier already.</param>
/// <param name="Comment">Free words.</param>
public sealed record RatingGiven(IReadOnlyDictionary<string, int> Answers, RatingChannel Channel, ApologyCheck Apology = ApologyCheck.None, string Comment = "");

/// <summary>That the holder of a dossier's receipt has rated. Without a day and without order: the key is the dossier's own.</summary>
public sealed class RatedDossier
{
    public required long DossierId { get; init; }

    public required long AgencyId { get; init; }

    /// <summary>Its slip was mixed among others; set for all of a batch at once, so that the row's last writing tells no more than the batch.</summary>
    public bool IsMixed { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RatedDossier>
    {
        public void Configure(EntityTypeBuilder<RatedDossier> rated)
        {
            rated.ToTable("rated_dossiers");
            rated.HasKey(r => r.DossierId);
            rated.Property(r => r.DossierId).ValueGeneratedNever();
            rated.HasIndex(r => new { r.AgencyId, r.IsMixed });
        }
    }
}
