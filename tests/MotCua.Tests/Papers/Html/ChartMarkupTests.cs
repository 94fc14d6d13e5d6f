using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;

namespace MotCua.Papers.Html;

public class ChartMarkupTests
{
    private const string Long = "Ủy ban nhân dân phường Nguyễn Thị Minh Khai thuộc thành phố Phan Thiết mở rộng";

    [Theory]
    [InlineData("UBND phường Phú Trinh", 1)]
    [InlineData("Ủy ban nhân dân phường Bình Hưng Hòa", 2)]
    [InlineData(Long, 2)]
    [InlineData("BANTHUONGTRUCUYBANMATTRANTOQUOCVIETNAM", 1)]
    [InlineData("", 1)]
    public void A_name_stands_in_as_few_lines_as_hold_it_and_none_is_wider_than_its_column(string name, int lines)
    {
        var made = ChartLabel.Lines(name, 180);

        Assert.Equal(lines, made.Count);
        Assert.All(made, line => Assert.InRange(ChartLabel.Width(line), 0, 180));
    }

    [Fact]
    public void What_is_shortened_says_so_and_stands_in_full_in_the_title()
    {
        var svg = Svg(new BarChart("Tỷ lệ", [new Bar(Long, 0.5m, "50,0 % (1/2)"), new Bar("UBND phường Phú Trinh", 1, "100,0 % (3/3)")]));

        var groups = svg.QuerySelectorAll("g");
        Assert.EndsWith("…", groups[0].QuerySelectorAll(".paper-bar-name")[^1].TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Long}: 50,0 % (1/2)", groups[0].QuerySelector("title")!.TextContent);
        Assert.Equal("UBND phường Phú Trinh", groups[1].QuerySelector(".paper-bar-name")!.TextContent);
        Assert.Contains(Long, svg.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_below_a_name_of_two_lines_begins_below_it()
    {
        var svg = Svg(new BarChart("Tỷ lệ", [new Bar(Long, 0.5m, "50,0 %"), new Bar("UBND phường Phú Trinh", 1, "100,0 %")]));

        var names = svg.QuerySelectorAll(".paper-bar-name").Select(t => int.Parse(t.GetAttribute("y")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(3, names.Count);
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14));
        Assert.True(int.Parse(svg.GetAttribute("viewBox")!.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture) > names[^1]);
    }

    private static AngleSharp.Dom.IElement Svg(BarChart chart)
    {
        using var writer = new StringWriter();
        ChartMarkup.Write(new Markup(writer, HtmlEncoder.Default), chart);
        return new HtmlParser().ParseDocument(writer.ToString()).QuerySelector("svg")!;
    }
}
