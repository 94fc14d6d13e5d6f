using System.ComponentModel.DataAnnotations;

namespace MotCua.Access.Officials;

/// <summary>How an official stands with signing in, for the officials' pages.</summary>
internal sealed record LoginCard(OfficialProfile Person, OfficialAccount? Account, DateTimeOffset Now)
{
    public bool IsLocked => Account?.LockoutEnd > Now;

    public string State => this switch
    {
        { Person.IsActive: false } => "Ngừng hoạt động",
        { Account: null } => "Chưa có tài khoản",
        { IsLocked: true } => "Tạm khoá",
        { Account.MustChangePassword: true } => "Chờ đổi mật khẩu",
        _ => "Đang hoạt động",
    };
}

internal enum LoginAct
{
    [Display(Name = "Cấp mật khẩu một lần")] ResetPassword = 1,
    [Display(Name = "Mở khoá")] Unlock = 2,
    [Display(Name = "Đặt lại xác thực hai lớp")] ResetSecondFactor = 3,
    [Display(Name = "Đăng xuất mọi máy")] SignOutEverywhere = 4,
    [Display(Name = "Ngừng hoạt động")] Deactivate = 5,
    [Display(Name = "Cho hoạt động lại")] Reactivate = 6,
}
