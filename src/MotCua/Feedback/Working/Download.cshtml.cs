using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Feedback.Working;

/// <summary>What the sender attached, for those who may see the case.</summary>
[Needs(Permission.ReceiveFeedback, Permission.HandleFeedback, Permission.ApproveFeedback)]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<FeedbackCase>(db, files)
{
    protected override IQueryable<FeedbackCase> Visible => Db.FeedbackCases.VisibleTo(official);
}
