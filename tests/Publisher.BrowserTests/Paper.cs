using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Publisher.BrowserTests;

/// <summary>A printed page → its text as a reader copies it out, without white space.</summary>
internal sealed class Paper : IDisposable
{
    private readonly PdfDocument _document;

    private Paper(byte[] content) => _document = PdfDocument.Open(content);

    public IReadOnlyList<Page> Pages => [.. _document.GetPages()];

    public string Text => string.Concat(Pages.Select(Squeezed));

    /// <param name="page">From 0.</param>
    public string TextOn(int page) => Squeezed(Pages[page]);

    public static async Task<Paper> PrintAsync(Visit visit) =>
        new(await visit.Page.PdfAsync(new PagePdfOptions { Format = PaperFormat.A4, PreferCSSPageSize = true }));

    private static string Squeezed(Page page) =>
        string.Concat(TextOf(page).SelectMany(t => t).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>
    /// Two characters can share a shape (门 and the radical ⻔); where the shape alone would mislead, the browser notes
    /// the actual text beside it.
    /// </summary>
    private static IEnumerable<string> TextOf(Page page)
    {
        var noted = new Dictionary<Letter, string>(ReferenceEqualityComparer.Instance);
        foreach (var content in page.GetMarkedContents())
            Note(content, noted);
        return page.Letters.Select(l => noted.GetValueOrDefault(l, l.Value));
    }

    private static void Note(MarkedContentElement content, Dictionary<Letter, string> noted)
    {
        if (content.ActualText is { } text)
            foreach (var (index, letter) in content.Letters.Index())
                noted[letter] = index == 0 ? text : "";
        foreach (var child in content.Children)
            Note(child, noted);
    }

    public void Dispose() => _document.Dispose();
}
