namespace MotCua.Staff.Posts;

/// <summary>A page on which places and standard of a post are typed: a new post, and new terms of one.</summary>
internal interface ITermsPage
{
    TermsForm Terms { get; }

    ScaleBook Book { get; }
}
