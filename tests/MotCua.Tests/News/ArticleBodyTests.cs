namespace MotCua.News;

public class ArticleBodyTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>Chào", "Chào")]
    [InlineData("<p onclick=\"alert(1)\">Chào</p>", "<p>Chào</p>")]
    [InlineData("[bấm](javascript:alert(1))", "<p><a>bấm</a></p>")]
    [InlineData("<a href=\"jAvAsCrIpT:alert(1)\">bấm</a>", "<p><a>bấm</a></p>")]
    [InlineData("<a href=\"data:text/html,<script>alert(1)</script>\">bấm</a>", "<p><a>bấm</a></p>")]
    [InlineData("<iframe src=\"https://example.com\"></iframe>", "")]
    [InlineData("<p style=\"position:fixed;inset:0\" class=\"x\" id=\"noi-dung\">Chào</p>", "<p>Chào</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "")]
    [InlineData("![ảnh](https://example.com/theo-doi.gif)", "<p></p>")]
    [InlineData("<svg><script>alert(1)</script></svg>", "<p></p>")]
    [InlineData("<form action=\"/dang-xuat\" method=\"post\"><button>Bấm</button></form>", "")]
    [InlineData("<div><font color=\"red\">Chữ dán từ Word</font></div>", "Chữ dán từ Word")]
    public void Nothing_that_runs_follows_or_dresses_up_is_left(string typed, string shown) => Assert.Equal(shown, ArticleBody.Render(typed));

    [Theory]
    [InlineData("**đậm** và *nghiêng*", "<p><strong>đậm</strong> và <em>nghiêng</em></p>")]
    [InlineData("# Đề mục", "<h2>Đề mục</h2>")]
    [InlineData("<h1>Đề mục</h1>", "<h2>Đề mục</h2>")]
    [InlineData("         Đoạn thụt lề bằng dấu cách", "<p>Đoạn thụt lề bằng dấu cách</p>")]
    [InlineData("Dòng một\nDòng hai", "<p>Dòng một<br>\nDòng hai</p>")]
    [InlineData("[Cổng](https://duclong.example.gov.vn)", "<p><a href=\"https://duclong.example.gov.vn\">Cổng</a></p>")]
    [InlineData("5 < 7 & 8", "<p>5 &lt; 7 &amp; 8</p>")]
    public void What_was_meant_is_kept(string typed, string shown) => Assert.Equal(shown, ArticleBody.Render(typed));

    [Fact]
    public void A_line_of_its_own_places_a_picture()
    {
        var pieces = ArticleBody.Pieces(ArticleBody.Render("Trước\n\n{anh:2}\n\nSau, và {anh:1} trong câu.")).ToList();

        Assert.Equal([2, null], pieces.Select(p => p.Picture));
        Assert.Contains("{anh:1} trong câu", pieces[1].Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Đức Long họp đánh giá (04 tháng)!", "duc-long-hop-danh-gia-04-thang")]
    [InlineData("Chuyên mục", "bai-chuyen-muc")]
    [InlineData("???", "bai")]
    public void An_address_is_made_of_the_words_without_marks(string title, string slug) => Assert.Equal(slug, Slugs.Of(title));
}
