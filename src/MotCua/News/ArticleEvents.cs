using MotCua.Platform;

namespace MotCua.News;

public sealed record ArticleDrafted(long ArticleId, string Slug, ArticleContent Content) : IEvent;

public sealed record ArticleWritten(long ArticleId, string Slug, ArticleContent Content) : IEvent;

public sealed record ArticleCorrected(long ArticleId, string Reason, ArticleContent Content) : IEvent;

public sealed record ArticleSubmitted(long ArticleId, string Headline) : IEvent;

public sealed record ArticleSentBack(long ArticleId, string Headline, string Reason) : IEvent;

public sealed record ArticlePublished(long ArticleId, string Headline, DateTime PublishAt) : IEvent;

public sealed record ArticleWithdrawn(long ArticleId, string Headline, string Reason) : IEvent;

public sealed record ArticlePictureAdded(long ArticleId, int Number, string Alt, string Caption) : IEvent;

public sealed record ArticlePictureDescribed(long ArticleId, int Number, string Alt, string Caption) : IEvent;

public sealed record ArticlePictureRemoved(long ArticleId, int Number) : IEvent;
