using System.CommandLine;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Procedures.Importing;

namespace MotCua.Procedures;

public static class ProceduresModule
{
    public static IServiceCollection AddProcedures(this IServiceCollection services) => services
        .AddScoped<ProcedureImport>()
        .AddScoped<ISeed, ProcedureSeed>()
        .AddScoped<ISeed, Linking.LinkedGroupSeed>()
        .AddSingleton(new MenuItem("Hồ sơ", "Nhóm thủ tục liên thông", "/thu-tuc/nhom-lien-thong", 104))
        .AddSingleton(new MenuItem("Hồ sơ", "Thủ tục hành chính", "/thu-tuc", 103));

    public static Command ImportCommand(CommandHost host) => ImportProceduresCommand.Create(host);

    public static Command DeadlineCommand(CommandHost host) => Reckoning.DeadlineCommand.Create(host);
}
