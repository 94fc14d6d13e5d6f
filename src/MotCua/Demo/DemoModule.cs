namespace MotCua.Demo;

public static class DemoModule
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddScoped<DemoStaff>().AddScoped<DemoLegs>().AddScoped<DemoFiling>().AddScoped<DemoNews>().AddScoped<DemoFeedback>().AddScoped<DemoOnline>().AddScoped<DemoWork>().AddScoped<DemoDialogues>().AddScoped<DemoMeetings>().AddScoped<DemoInspections>().AddScoped<DemoStaffing>().AddScoped<DemoSurveys>().AddScoped<DemoCity>().AddScoped<DemoIndex>().AddScoped<DemoFiller>();
}
