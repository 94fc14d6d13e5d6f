namespace MotCua.Platform.Ui;

internal static class SecurityHeaders
{
    /// <summary>Only our own files run; nothing may frame us; nothing is asked of the browser's sensors.</summary>
    public static readonly HeaderPolicyCollection Policy = new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(x => x.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddStyleSrc().Self().UnsafeInline(); // style attributes of charts and Tabler's data-URI icons; scripts stay strict
            csp.AddScriptSrc().Self();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
        });
}
