using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Citizens.SigningIn;

/// <summary>The provider's answer becomes a person's session: an address that the provider checked, and who it belongs to. Nothing else of the provider is kept.</summary>
internal static class OpenIdSignIn
{
    public const string Scheme = "motcua.dinh-danh", SignInPath = "/cua-toi/dang-nhap", CallbackPath = SignInPath + "/tra-ve";

    /// <summary>The scheme is there only where a provider is set up: else each request would ask it in vain.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddOptions<OpenIdOptions>().BindConfiguration("OpenId");
        services.AddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<OpenIdOptions>>((all, provider) =>
        {
            if (provider.Value.IsOn) all.AddScheme<OpenIdConnectHandler>(Scheme, provider.Value.Name);
        });
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<OpenIdOptions>>((o, provider) => SetUp(o, provider.Value));
    }

    private static void SetUp(OpenIdConnectOptions options, OpenIdOptions provider)
    {
        (options.Authority, options.ClientId, options.ClientSecret, options.RequireHttpsMetadata) = (provider.Authority, provider.ClientId, provider.ClientSecret, provider.RequireHttps);
        (options.ResponseType, options.ResponseMode, options.UsePkce, options.Prompt, options.MapInboundClaims, options.SaveTokens) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true, "login", false, false); // asked anew: the provider's own session at a public machine may be the person's before
        (options.CallbackPath, options.SignInScheme, options.GetClaimsFromUserInfoEndpoint) = (CallbackPath, PersonSession.Scheme, true);
        (options.CorrelationCookie.SameSite, options.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax); // the answer comes by a link, not by a foreign form
        (options.CorrelationCookie.Path, options.NonceCookie.Path) = (SignInPath, SignInPath);
        (options.CorrelationCookie.SecurePolicy, options.NonceCookie.SecurePolicy) = (CookieSecurePolicy.SameAsRequest, CookieSecurePolicy.SameAsRequest); // as all cookies here: a ward's own network may be without certificates
        options.Scope.Clear();
        foreach (var scope in provider.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        foreach (var claim in new[] { provider.NameClaim, provider.IdNumberClaim, provider.BirthDateClaim, "email", "email_verified", "phone_number", "phone_number_verified" }) options.ClaimActions.MapUniqueJsonKey(claim, claim);
        options.Events.OnTicketReceived = context => ReceivedAsync(context, provider);
        options.Events.OnRemoteFailure = FailedAsync;
    }

    private static async Task ReceivedAsync(TicketReceivedContext context, OpenIdOptions provider)
    {
        context.HandleResponse();
        if (context.Principal is { } who && AddressOf(who, provider) is { } address)
        {
            await PersonSession.BeginAsync(context.HttpContext, address, IdentityOf(who, provider));
            context.Response.Redirect(PersonSession.ComingFrom(context.ReturnUri));
            return;
        }
        context.Response.Redirect($"{PersonSession.Root}/dang-nhap?loi=dia-chi");
    }

    // Whatever went wrong, the citizen may try again or use a code; what it was is not theirs to read.
    private static Task FailedAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        context.Response.Redirect($"{PersonSession.Root}/dang-nhap?loi=tu-choi");
        return Task.CompletedTask;
    }

    private static ContactAddress? AddressOf(ClaimsPrincipal who, OpenIdOptions provider) =>
        Checked(who, "phone_number", provider) is { } phone && ContactAddress.OfPhone(phone) is { } reached ? reached : ContactAddress.OfEmail(Checked(who, "email", provider));

    private static string? Checked(ClaimsPrincipal who, string claim, OpenIdOptions provider) =>
        provider.TrustsAddresses || string.Equals(who.FindFirstValue($"{claim}_verified"), "true", StringComparison.OrdinalIgnoreCase) ? who.FindFirstValue(claim) : null;

    // A number opens dossiers, so only what is built like one counts: «-» or «N/A» would match what desks write where there is none.
    private static string IdNumberOf(string? claim) => claim?.Trim() is { Length: 12 } number && number.All(char.IsAsciiDigit) ? number : "";

    private static ProvenIdentity IdentityOf(ClaimsPrincipal who, OpenIdOptions provider) => new(
        provider.Name, VietnamText.Clean(who.FindFirstValue(provider.NameClaim) ?? "").Trim(), IdNumberOf(who.FindFirstValue(provider.IdNumberClaim)),
        DateOnly.TryParse(who.FindFirstValue(provider.BirthDateClaim), CultureInfo.InvariantCulture, out var born) ? born : null);
}
