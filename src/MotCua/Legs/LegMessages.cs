using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MotCua.Dossiers;

namespace MotCua.Legs;

/// <summary>
/// What the two sides of a leg tell each other, and nothing else of either passes: agency code, dossier code and number address it. The same records go
/// within a deployment and as the data of a message between deployments; a field once sent is never renamed.
/// </summary>
/// <param name="FromCode">Code of the agency that sends it.</param>
/// <param name="DossierCode">Of the asking agency's dossier.</param>
/// <param name="Leg">Number of the leg within it.</param>
public abstract record LegMessage(string FromCode, string DossierCode, int Leg)
{
    /// <summary>What must arrive in order.</summary>
    [JsonIgnore]
    public string Subject => $"{DossierCode}/{Leg}";

    /// <summary>What goes with it; none for most.</summary>
    public IReadOnlyList<LegFile> Files { get; init; } = [];
}

/// <summary>To the performer: this is asked of you. The owner's number is masked; the dossier itself stays with the asker.</summary>
public sealed record LegOpenedMessage(string FromCode, string DossierCode, int Leg, string FromName, string ProcedureName, string Summary, string Owner, string MaskedId, string Work, bool IsLead, DateTime DueAt, DateTime SentAt) : LegMessage(FromCode, DossierCode, Leg)
{
    public IReadOnlyList<string> Papers { get; init; } = [];
}

public sealed record LegUrgedMessage(string FromCode, string DossierCode, int Leg, string Text, DateTime SentAt) : LegMessage(FromCode, DossierCode, Leg);

public sealed record LegRecalledMessage(string FromCode, string DossierCode, int Leg, string Reason, DateTime SentAt) : LegMessage(FromCode, DossierCode, Leg);

/// <summary>Back to the asker.</summary>
public sealed record LegDeliveredMessage(string FromCode, string DossierCode, int Leg, DateTime DeliveredAt) : LegMessage(FromCode, DossierCode, Leg);

public sealed record LegTakenMessage(string FromCode, string DossierCode, int Leg, string By, DateTime TakenAt) : LegMessage(FromCode, DossierCode, Leg);

public sealed record LegAnsweredMessage(string FromCode, string DossierCode, int Leg, LegOutcome Outcome, string Answer, string By, DateTime AnsweredAt) : LegMessage(FromCode, DossierCode, Leg);

/// <summary>A file that goes along, by its content's hash; the id is of the sending deployment.</summary>
public sealed record LegFile(long Id, string Label, string Name, string ContentType, long Size, string Sha256)
{
    /// <summary>Goes along between deployments only: within one the content is there already.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Bytes as JSON writes them: base64.")]
    public byte[]? Content { get; init; }
}

/// <summary>The names of the messages on the wire.</summary>
public static class LegMessageTypes
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(LegOpenedMessage)] = "leg.opened",
        [typeof(LegUrgedMessage)] = "leg.urged",
        [typeof(LegRecalledMessage)] = "leg.recalled",
        [typeof(LegDeliveredMessage)] = "leg.delivered",
        [typeof(LegTakenMessage)] = "leg.taken",
        [typeof(LegAnsweredMessage)] = "leg.answered",
    };

    /// <summary>Each record with its name.</summary>
    public static IReadOnlyDictionary<Type, string> All => Names;

    public static string Of(LegMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Names[message.GetType()];
    }
}
