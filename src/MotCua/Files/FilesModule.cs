namespace MotCua.Files;

public static class FilesModule
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services.AddScoped<FileStore>();
}
