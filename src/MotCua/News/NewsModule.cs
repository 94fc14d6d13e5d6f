using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Access;
using MotCua.News.Feeding;
using MotCua.News.Reading;
using MotCua.News.Writing;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.News;

public static class NewsModule
{
    public static IServiceCollection AddNews(this IServiceCollection services) => services
        .AddScoped<ArticlePictures>().AddScoped<NewsCatalogue>().AddScoped<SiteAddress>()
        .AddScoped<ISeed, NewsSeed>()
        .Configure<RazorPagesOptions>(MoreAddresses)
        .AddSingleton(new MenuItem("Cổng thông tin", "Tin bài", "/quan-tri/tin-bai", 600, nameof(Permission.WriteNews), nameof(Permission.PublishNews)))
        .AddSingleton(new MenuItem("Cổng thông tin", "Chuyên mục", "/quan-tri/chuyen-muc", 601, nameof(Permission.PublishNews)))
        .AddSingleton(new MenuItem("Cổng thông tin", "Trang giới thiệu", "/quan-tri/trang", 602, nameof(Permission.PublishNews)));

    private static void MoreAddresses(RazorPagesOptions pages)
    {
        pages.Conventions.AddPageRoute("/News/Reading/News", "/tin-tuc/chuyen-muc/{slug}");
        pages.Conventions.AddPageRoute("/News/Writing/EditPage", "/quan-tri/trang/moi");
    }

    public static void MapNews(this WebApplication app)
    {
        app.MapArticleFiles();
        app.MapFeeds();
    }
}
