using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using MotCua.Access;
using MotCua.Audit;
using MotCua.Citizens;
using MotCua.Comparison;
using MotCua.Demo;
using MotCua.Denunciations;
using MotCua.Dialogues;
using MotCua.Dossiers;
using MotCua.Exchange;
using MotCua.Feedback;
using MotCua.Files;
using MotCua.Filing;
using MotCua.Inspections;
using MotCua.Legs;
using MotCua.Meetings;
using MotCua.News;
using MotCua.Notifications;
using MotCua.PeriodicReports;
using MotCua.Petitions;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Storage;
using MotCua.Platform.Ui;
using MotCua.Portal;
using MotCua.Procedures;
using MotCua.Ratings;
using MotCua.ReformIndex;
using MotCua.Reports;
using MotCua.Rules;
using MotCua.Staff;
using MotCua.Tickets;
using MotCua.Timetable;
using MotCua.Visits;
using MotCua.Work;

namespace MotCua;

/// <summary>Puts the modules together. The web application, the command line and the tests all start here.</summary>
public static class MotCuaHost
{
    public static WebApplicationBuilder CreateBuilder(MotCuaOptions options, string[]? args = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // a spreadsheet may name a code page, and its reader asks for one at once
        DataFolder.Make(options.DataFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args ?? [], ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(MotCuaHost).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets().UseUrls(options.Urls);
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false"; // else a build's style sheets go out eight times as large, packed anew and badly
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Critical) // what fails is thrown; the first look at an empty database is no failure
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        AddServices(builder.Services, options);
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseVisits();
        app.UsePortal();
        app.UseExceptionHandler("/loi/500").UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseSecurityHeaders(SecurityHeaders.Policy);
        app.UseMiddleware<Reconnecting>();
        if (app.Services.GetRequiredService<MotCuaOptions>().Replica is not null) app.UseMiddleware<RecentWriter>();
        app.UseRequestLocalization(new RequestLocalizationOptions { DefaultRequestCulture = new RequestCulture(VietnamText.Culture), SupportedCultures = null, SupportedUICultures = null, RequestCultureProviders = [] });
        app.UseRouting();
        app.UseOutputCache();
        app.UseAccess();
        app.UseAntiforgery();
        app.MapStaticAssets($"{app.Environment.ApplicationName}.staticwebassets.endpoints.json").WithMetadata(new AllowAnonymousAttribute());
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapExchange();
        app.MapNews();
        app.MapTickets();
        return app;
    }

    private static void AddServices(IServiceCollection services, MotCuaOptions options)
    {
        services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton<OwnAddress>();
        services.AddMotCuaDatabase(options.Database, options.Replica, options.DataFolder).AddScoped<Migrator>();
        services.AddSingleton<Drain>().AddHostedService(s => s.GetRequiredService<Drain>()).AddScoped<ISeed, FirstKey>();
        services.AddDataProtection().SetApplicationName("MotCua").AddKeysInDatabase();
        services.AddScoped<Platform.Verifying.ICheck, Platform.Verifying.ChainCheck>();
        services.AddRazorPages(o => o.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<WorkPageFilter>()))
            .WithRazorPagesRoot("/").AddMvcOptions(VietnameseBinding.Speak);
        services.AddScoped<WorkPageFilter>().AddSingleton<SameForAll>().AddOutputCache(SameForAll.AddTo);
        services.AddHttpContextAccessor();
        // Vietnamese letters go out as letters: entities would double every page.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAccess().AddAudit().AddRules().AddTimetable().AddFiles().AddNotifications().AddExchange().AddProcedures().AddDossiers().AddLegs().AddReports().AddCitizens().AddFiling().AddPortal().AddDemo();
        services.AddVisits().AddNews().AddTickets();
        services.AddWork().AddMeetings().AddStaff();
        services.AddReformIndex();
        services.AddFeedback().AddDenunciations().AddPetitions();
        services.AddDialogues();
        services.AddPeriodicReports();
        services.AddRatings();
        services.AddInspections();
        services.AddComparison();
    }
}
