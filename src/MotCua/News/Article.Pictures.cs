using MotCua.Platform;

namespace MotCua.News;

public sealed partial class Article
{
    private const int MostPictures = 30;

    /// <summary>The first picture stands for the article in lists and where it is shared.</summary>
    public ArticlePicture? Cover => Pictures.Count > 0 ? Pictures[0] : null;

    internal ArticlePicture AddPicture(string alt, string caption, IReadOnlyList<PictureSize> sizes, DateTime now)
    {
        Owed(alt);
        if (Pictures.Count >= MostPictures) throw new RuleBroken($"Một bài có nhiều nhất {MostPictures} ảnh. Bỏ bớt ảnh rồi thêm lại.");
        var picture = new ArticlePicture(Pictures.Select(p => p.Number).DefaultIfEmpty().Max() + 1, alt, caption, sizes);
        (Pictures, ChangedAt) = ([.. Pictures, picture], now);
        Record(new ArticlePictureAdded(Id, picture.Number, alt, caption));
        return picture;
    }

    public void DescribePicture(int number, string alt, string caption, DateTime now)
    {
        Owed(alt);
        if (Pictures.All(p => p.Number != number)) throw new RuleBroken("Ảnh này không còn trong bài.");
        (Pictures, ChangedAt) = ([.. Pictures.Select(p => p.Number == number ? p with { Alt = alt, Caption = caption } : p)], now);
        Record(new ArticlePictureDescribed(Id, number, alt, caption));
    }

    public void RemovePicture(int number, DateTime now)
    {
        if (Pictures.All(p => p.Number != number)) throw new RuleBroken("Ảnh này không còn trong bài.");
        (Pictures, ChangedAt) = ([.. Pictures.Where(p => p.Number != number)], now);
        Record(new ArticlePictureRemoved(Id, number));
    }

    // Who cannot see the picture reads these words (TT 26/2020/TT-BTTTT).
    private static void Owed(string alt)
    {
        if (string.IsNullOrWhiteSpace(alt)) throw new RuleBroken("Nhập lời mô tả ảnh cho người không nhìn thấy ảnh.", "Alt");
    }
}
