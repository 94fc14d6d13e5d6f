using MotCua.Platform.Hosting;

namespace MotCua.Access;

/// <summary>The one-time password of the administrator, for whichever command met the empty database; null when it was not empty. Kept nowhere.</summary>
public sealed class FirstPassword : IFirstWords
{
    internal string? Password { private get; set; }

    public string? Told => Password is null ? null : $"Tài khoản quản trị: {FirstStart.FirstAdministrator.UserName}  mật khẩu một lần: {Password}";
}
