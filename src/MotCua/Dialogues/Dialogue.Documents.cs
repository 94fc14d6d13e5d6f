using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dialogues;

/// <summary>The papers kept with a dialogue: plan, invitations, lists, slides, the signed notice. Which of them everybody may take is decided one by one.</summary>
public sealed partial class Dialogue
{
    /// <summary>Keys of the files that everybody may take once the dialogue was announced.</summary>
    public IReadOnlyList<long> PublicFiles { get; private set; } = [];

    internal bool IsPublic(StoredFile file) => PublicFiles.Contains(file.Id);

    internal void MustTakeDocuments() => MustBe("đính kèm tài liệu", DialogueState.Planned, DialogueState.Announced, DialogueState.Held, DialogueState.Concluded);

    internal void PublishFile(StoredFile file)
    {
        MustTakeDocuments();
        if (IsPublic(file)) throw new RuleBroken($"Tài liệu «{file.Name}» đã công khai.");
        PublicFiles = [.. PublicFiles, file.Id];
        Record(new DialogueFilePublished(Id, file.Id, file.Name));
    }

    internal void HideFile(StoredFile file)
    {
        if (!IsPublic(file)) throw new RuleBroken($"Tài liệu «{file.Name}» chưa công khai.");
        PublicFiles = [.. PublicFiles.Where(f => f != file.Id)];
        Record(new DialogueFileHidden(Id, file.Id, file.Name));
    }
}

public sealed record DialogueFilePublished(long DialogueId, long FileId, string Name) : IEvent;

public sealed record DialogueFileHidden(long DialogueId, long FileId, string Name) : IEvent;
