namespace MotCua;

public class ProgramTests
{
    [Fact]
    public void The_program_is_one_assembly_named_motcua() => Assert.Equal("motcua", typeof(Program).Assembly.GetName().Name);
}
