using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.MyAccount;

/// <summary>Turning the second factor on with a scanned key and a code; recovery codes; turning it off, which whoever administers may not.</summary>
[Needs]
[ResponseCache(NoStore = true)]
internal sealed class SecondFactorModel(UserManager<OfficialAccount> users, SignInManager<OfficialAccount> signIn, MotCuaDbContext db, Official official) : WorkPage
{
    private const int Codes = 10;

    [BindProperty]
    public Form Input { get; set; } = new();

    [TempData]
    public string? NewCodes { get; set; }

    public IReadOnlyList<string> ShownCodes { get; private set; } = [];

    public bool IsOn => Account.TwoFactorEnabled;

    public bool IsRequired => Role.Administrative.Any(official.Can);

    public int CodesLeft { get; private set; }

    public string KeyInGroups => string.Join(' ', Key.Chunk(4).Select(four => new string(four)));

    public string QrSvg => EnrolmentQr.Svg(Key, Account.UserName!);

    private OfficialAccount Account { get; set; } = null!;

    private string Key { get; set; } = "";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Account = (await users.FindByIdAsync($"{official.Id}"))!;
        CodesLeft = IsOn ? await users.CountRecoveryCodesAsync(Account) : 0;
        if (!IsOn) Key = await users.GetAuthenticatorKeyAsync(Account) ?? await NewKeyAsync();
        return true;
    }

    public void OnGet() => ShownCodes = NewCodes?.Split(' ') ?? [];

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (IsOn) throw new RuleBroken("Xác thực hai lớp đã bật.");
        var code = (Input.Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await users.VerifyTwoFactorTokenAsync(Account, TokenOptions.DefaultAuthenticatorProvider, code))
            throw new RuleBroken("Mã không đúng. Quét lại mã QR, kiểm tra giờ của điện thoại rồi nhập mã mới.", "Input.Code");

        (await ProfileAsync()).TurnedSecondFactorOn();
        OfficialAccounts.Check(await users.SetTwoFactorEnabledAsync(Account, true), "");
        return await ShowNewCodesAsync("Đã bật xác thực hai lớp.");
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        await CheckPasswordAsync();
        if (!IsOn) throw new RuleBroken("Bật xác thực hai lớp trước rồi mới tạo mã khôi phục.");
        (await ProfileAsync()).RenewedRecoveryCodes();
        return await ShowNewCodesAsync("Đã tạo mã khôi phục mới; các mã cũ không dùng được nữa.");
    }

    public async Task<IActionResult> OnPostTurnOffAsync()
    {
        if (IsRequired) throw new RuleBroken("Vai trò quản trị bắt buộc có xác thực hai lớp, không tắt được.");
        await CheckPasswordAsync();
        (await ProfileAsync()).TurnedSecondFactorOff();
        OfficialAccounts.Check(await users.SetTwoFactorEnabledAsync(Account, false), "");
        await NewKeyAsync();
        Notice = "Đã tắt xác thực hai lớp. Lần bật sau phải quét mã mới.";
        return LocalRedirect("/tai-khoan");
    }

    private async Task<OfficialProfile> ProfileAsync() => (await db.Officials.FindAsync(official.Id))!;

    private async Task CheckPasswordAsync()
    {
        if (await users.IsLockedOutAsync(Account)) throw new RuleBroken("Nhập sai mật khẩu nhiều lần, tạm khoá 15 phút. Chờ rồi thử lại.");
        if (await users.CheckPasswordAsync(Account, Input.Password ?? "")) return;

        await users.AccessFailedAsync(Account);
        throw new RuleBroken("Mật khẩu không đúng. Nhập lại mật khẩu đang dùng.", "Input.Password");
    }

    private async Task<IActionResult> ShowNewCodesAsync(string notice)
    {
        NewCodes = string.Join(' ', (await users.GenerateNewTwoFactorRecoveryCodesAsync(Account, Codes))!);
        await signIn.RefreshSignInAsync(Account);
        Notice = notice;
        return LocalRedirect("/tai-khoan/xac-thuc-hai-lop");
    }

    // A new key changes the security stamp; this session must go on.
    private async Task<string> NewKeyAsync()
    {
        await users.ResetAuthenticatorKeyAsync(Account);
        await signIn.RefreshSignInAsync(Account);
        return (await users.GetAuthenticatorKeyAsync(Account))!;
    }

    internal sealed record Form
    {
        [Display(Name = "Mã xác thực"), StringLength(20, ErrorMessage = "Mã dài quá 20 ký tự.")]
        public string? Code { get; set; }

        [Display(Name = "Mật khẩu đang dùng"), StringLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
        public string? Password { get; set; }
    }
}
