namespace MotCua.Papers.Html;

internal static class HeadMarkup
{
    public static void Write(Markup markup, Paper paper)
    {
        markup.Text("p", "paper-form", paper.FormName);
        using (markup.Element("header", paper.IsByCitizen ? "paper-head paper-alone" : "paper-head"))
        {
            if (!paper.IsByCitizen)
            {
                using var issuer = markup.Element("div", "paper-issuer");
                markup.Text("p", "paper-superior", paper.Head.SuperiorInCapitals);
                markup.Text("p", "paper-unit", paper.Head.UnitInCapitals);
                if (paper.Number is { } number) markup.Text("p", "paper-number", $"Số: {(number == "" ? "………………" : number)}");
                if (paper.About is { } about) markup.Text("p", "paper-number", $"V/v {about}");
            }

            using (markup.Element("div", "paper-country"))
            {
                markup.Text("p", "paper-nation", Letterhead.Nation);
                using (markup.Element("p", "paper-motto")) markup.Text("span", null, Letterhead.Motto);
                if (!paper.IsByCitizen) markup.Text("p", "paper-date", paper.Head.PlaceAndDate);
            }
        }

        if (paper.About is not null) return;
        markup.Text("h1", "paper-title", paper.Title);
        markup.Text("p", "paper-subtitle", paper.Subtitle);
    }
}
