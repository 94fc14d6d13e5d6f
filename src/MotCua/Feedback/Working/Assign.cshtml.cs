using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Feedback.Working;

/// <summary>Classified and given to whoever answers it; later, given to somebody else.</summary>
[Needs(Permission.ReceiveFeedback)]
internal sealed class AssignModel(MotCuaDbContext db, Official official, LegalTerms terms, TimeProvider clock) : CasePage(db, official, clock)
{
    private Receivers _receivers = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsFirst => Case.State is FeedbackState.Received;

    public IReadOnlyList<SelectListItem> Choices => _receivers.Choices(Input.To);

    public void OnGet() => Input.Topic = Case.Topic;

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => _receivers = await Receivers.OfAsync(Db, Official.AgencyId, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = _receivers.Chosen(Input.To);
        if (IsFirst) Case.Accept(Input.Topic, to, await terms.AfterAsync(Case.AgencyId, Input.Joint ? RuleKey.FeedbackJointTerm : RuleKey.FeedbackAnswerTerm, Case.CountedFrom, cancellationToken), Typed(Input.Note), Now);
        else Case.Reassign(to, Typed(Input.Note));
        return await SaveAsync($"Đã giao {to.Name}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Loại nội dung (NĐ 20/2008 Điều 5)"), EnumDataType(typeof(FeedbackTopic), ErrorMessage = "Chọn loại nội dung.")]
        public FeedbackTopic Topic { get; set; } = FeedbackTopic.Other;

        [Display(Name = "Liên quan nhiều cơ quan, bộ phận (thời hạn dài hơn)")]
        public bool Joint { get; set; }

        [Display(Name = "Giao cho")]
        public string? To { get; set; }

        [Display(Name = "Ghi chú"), StringLength(500, ErrorMessage = "Ghi chú dài quá 500 ký tự.")]
        public string? Note { get; set; }
    }
}
