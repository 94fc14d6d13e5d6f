namespace MotCua.Dossiers;

public class DossierActionsTests
{
    [Fact]
    public void Every_verb_has_a_page_and_someone_who_may_do_it()
    {
        foreach (var verb in Enum.GetValues<DossierVerb>().Where(v => v is not DossierVerb.ChooseDelivery)) // the owner's own, on the owner's own page
            Assert.Contains(DossierActions.All, a => a.Verb == verb && a.AnyOf.Length > 0 && a.Address.Length > 0);
    }
}
