using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Procedures.Importing;

namespace MotCua.Procedures.Forms;

public class ShippedFormsTests
{
    [Theory]
    [InlineData("1.001193")]
    [InlineData("1.004873")]
    [InlineData("1.000656")]
    [InlineData("2.000635")]
    [InlineData("2.000815")]
    [InlineData("1.001776")]
    [InlineData("1.001699")]
    [InlineData("1.000894")]
    public async Task The_procedures_people_file_most_have_a_form_that_is_still_to_be_confirmed(string code)
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var form = (await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == code)).On(new DateOnly(2024, 4, 26))!.Content.Form;

            Assert.NotEmpty(form.Fields);
            Assert.Empty(FormRules.Faults(form));
            Assert.False(form.Verified);
        });
    }

    [Fact]
    public async Task A_new_catalogue_leaves_the_form_in_use_as_it_is()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) =>
        {
            using var reader = new StreamReader(typeof(ProcedureSeed).Assembly.GetManifestResourceStream("MotCua.Seed.procedures.json")!);
            var changed = (await reader.ReadToEndAsync()).Replace("\"Đăng ký kết hôn\"", "\"Đăng ký kết hôn (sửa)\"", StringComparison.Ordinal);
            var import = services.GetRequiredService<ProcedureImport>();

            await import.ApplyAsync(await import.PlanAsync(ProcedureFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(changed))), default), default);

            var marriage = (await db.Procedures.Include(p => p.Versions).SingleAsync(p => p.Code == "1.000894")).On(new DateOnly(2024, 4, 26))!.Content;
            Assert.Equal("Đăng ký kết hôn (sửa)", marriage.Name);
            Assert.NotEmpty(marriage.Form.Fields);
        });
    }
}
