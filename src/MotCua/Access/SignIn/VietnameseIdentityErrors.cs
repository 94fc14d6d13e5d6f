using Microsoft.AspNetCore.Identity;

namespace MotCua.Access.SignIn;

internal sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), $"Tên đăng nhập «{userName}» đã có người dùng. Chọn tên khác.");

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), "Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các dấu . _ - @");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng.");

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), $"Mật khẩu phải có ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresDigit() => Of(nameof(PasswordRequiresDigit), "Mật khẩu phải có ít nhất một chữ số.");

    public override IdentityError PasswordRequiresLower() => Of(nameof(PasswordRequiresLower), "Mật khẩu phải có ít nhất một chữ thường.");

    public override IdentityError PasswordRequiresUpper() => Of(nameof(PasswordRequiresUpper), "Mật khẩu phải có ít nhất một chữ hoa.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Of(nameof(PasswordRequiresUniqueChars), $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError ConcurrencyFailure() => Of(nameof(ConcurrencyFailure), "Tài khoản vừa được thay đổi ở nơi khác. Tải lại trang rồi thử lại.");

    public override IdentityError DefaultError() => Of(nameof(DefaultError), "Chưa lưu được tài khoản. Thử lại.");

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
