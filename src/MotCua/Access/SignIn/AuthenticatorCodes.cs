using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace MotCua.Access.SignIn;

/// <summary>Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds) by the program's clock. One step early or late is let pass for slow hands; no code counts twice.</summary>
internal sealed class AuthenticatorCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<OfficialAccount>
{
    private static readonly VerificationWindow OneStepAround = new(previous: 1, future: 1);

    public Task<string> GenerateAsync(string purpose, UserManager<OfficialAccount> manager, OfficialAccount user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<OfficialAccount> manager, OfficialAccount user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key)) return false;

        var matches = new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, OneStepAround);
        if (!matches || step <= user.LastCodeStep) return false;

        user.LastCodeStep = step;
        return (await manager.UpdateAsync(user)).Succeeded; // of two that send the same code at once, the second fails here
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<OfficialAccount> manager, OfficialAccount user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));
}
