using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Staff.Records;

/// <summary>The scan of a degree or certificate that stands in the record, for those who may see the record.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<StaffMember>(db, files)
{
    protected override IQueryable<StaffMember> Visible => Db.StaffMembers.VisibleTo(official);

    protected override bool MayTake(StaffMember owner) => owner.Qualifications.Any(q => q.FileId == FileId);

    // One's own scan is nobody else's business; another's is written down before it goes out.
    protected override bool IsWrittenDown(StaffMember owner) => owner.OfficialId != official.Id;
}
