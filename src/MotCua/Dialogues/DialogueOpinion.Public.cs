using MotCua.Platform;

namespace MotCua.Dialogues;

/// <summary>What everybody may read of an opinion: another text than what was said, without who said it.</summary>
public sealed partial class DialogueOpinion
{
    public bool IsPublic { get; private set; }

    public string PublicContent { get; private set; } = "";

    public string PublicAnswer { get; private set; } = "";

    public void MakePublic(string content, string answer)
    {
        if (State is not OpinionState.Answered) throw new RuleBroken("Trả lời xong mới công khai được.");
        if (content.Length == 0 || answer.Length == 0) throw new RuleBroken("Bản công khai cần cả ý kiến và trả lời.", "Public.Content");
        MustNotTellSpeaker("Public.Content", content);
        MustNotTellSpeaker("Public.Answer", answer);
        (IsPublic, PublicContent, PublicAnswer) = (true, content, answer);
        Record(new OpinionMadePublic(Id));
    }

    public void Hide()
    {
        if (!IsPublic) throw new RuleBroken("Ý kiến này chưa công khai.");
        IsPublic = false;
        Record(new OpinionHidden(Id));
    }

    private void MustNotTellSpeaker(string field, string text)
    {
        if (PersonalTrace.IsIn(text, Speaker.Name, Speaker.Contact)) throw new RuleBroken("Bản công khai còn họ tên hoặc cách liên lạc của người nêu ý kiến. Thay bằng «[…]».", field);
    }
}
