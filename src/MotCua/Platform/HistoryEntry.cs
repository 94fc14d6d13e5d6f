using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Platform;

/// <summary>One event as written down: audit trail, time line, control slip and statistics all read this and nothing else. Never updated, never deleted.</summary>
public sealed class HistoryEntry
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // goes into a text column, never into a page unencoded
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Dictionary<string, Type> Kinds =
        typeof(IEvent).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEvent))).ToDictionary(t => t.Name);

    public long Id { get; private init; } = Ids.Next();

    public long? AgencyId { get; private init; }

    /// <summary>The kind of aggregate, e.g. Dossier.</summary>
    public string Subject { get; private init; } = "";

    public long SubjectId { get; private init; }

    /// <summary>1 for the first event of the subject, without gaps.</summary>
    public int Sequence { get; private init; }

    public string Kind { get; private init; } = "";

    /// <summary>When it happened, UTC: what reports as at a date go by.</summary>
    public DateTime At { get; private init; }

    /// <summary>When it was written down, UTC; later than <see cref="At"/> for imports.</summary>
    public DateTime RecordedAt { get; private init; }

    public long? ById { get; private init; }

    public string ByName { get; private init; } = "";

    public string Data { get; private init; } = "";

    /// <summary>SHA-256 over the hash before and all of the above: changing or removing an entry breaks every later one of its subject.</summary>
    public byte[] Hash { get; private init; } = [];

    public IEvent Happened => (IEvent)JsonSerializer.Deserialize(Data, Kinds[Kind], Json)!;

    internal static HistoryEntry Of(Aggregate subject, int sequence, IEvent happened, DateTime at, DateTime now, Actor actor, byte[] before)
    {
        var entry = new HistoryEntry
        {
            AgencyId = subject.HistoryAgencyId,
            Subject = subject.GetType().Name,
            SubjectId = subject.Id,
            Sequence = sequence,
            Kind = happened.GetType().Name,
            At = Truncate(at),
            RecordedAt = Truncate(now),
            ById = actor.Id,
            ByName = actor.OnBehalfOf is null ? actor.Name : $"{actor.Name} (thay {actor.OnBehalfOf})",
            Data = JsonSerializer.Serialize(happened, happened.GetType(), Json),
        };
        return entry.With(entry.HashAfter(before));
    }

    /// <summary>What the hash must be if nothing was tampered with.</summary>
    public byte[] HashAfter(byte[] before) => SHA256.HashData(
        [.. before, .. Encoding.UTF8.GetBytes(FormattableString.Invariant($"{AgencyId}|{Subject}|{SubjectId}|{Sequence}|{Kind}|{At.Ticks}|{RecordedAt.Ticks}|{ById}|{ByName}|{Data}"))]);

    private HistoryEntry With(byte[] hash) => new()
    {
        Id = Id, AgencyId = AgencyId, Subject = Subject, SubjectId = SubjectId, Sequence = Sequence, Kind = Kind,
        At = At, RecordedAt = RecordedAt, ById = ById, ByName = ByName, Data = Data, Hash = hash,
    };

    // PostgreSQL keeps microseconds; the hash must not depend on which database wrote it.
    private static DateTime Truncate(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    internal sealed class Mapping : IEntityTypeConfiguration<HistoryEntry>
    {
        public void Configure(EntityTypeBuilder<HistoryEntry> entry)
        {
            entry.ToTable("history");
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Property(e => e.Subject).HasMaxLength(60);
            entry.Property(e => e.Kind).HasMaxLength(80);
            entry.Property(e => e.ByName).HasMaxLength(250);
            entry.HasIndex(e => new { e.SubjectId, e.Sequence }).IsUnique();
            entry.HasIndex(e => new { e.AgencyId, e.At });
        }
    }
}
