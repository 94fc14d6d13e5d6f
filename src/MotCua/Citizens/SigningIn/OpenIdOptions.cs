namespace MotCua.Citizens.SigningIn;

/// <summary>An identity provider that speaks OpenID Connect, as VNeID does: section <c>OpenId</c> of the settings (environment <c>OpenId__Authority</c> and so on). Without an authority there is none.</summary>
internal sealed class OpenIdOptions
{
    /// <summary>Address under which the provider describes itself.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; set; } = "VNeID";

    /// <summary>What is asked for, apart by spaces.</summary>
    public string Scopes { get; set; } = "openid profile email phone";

    public string NameClaim { get; set; } = "name";

    /// <summary>Số định danh; each provider names it its own way.</summary>
    public string IdNumberClaim { get; set; } = "id_number";

    public string BirthDateClaim { get; set; } = "birthdate";

    /// <summary>False only for a provider on this machine.</summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Its addresses count as proven although it does not say that it checked them.</summary>
    public bool TrustsAddresses { get; set; }

    public bool IsOn => Authority.Length > 0;
}
