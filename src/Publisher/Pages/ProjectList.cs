namespace Publisher.Pages;

/// <summary>One list of projects, cut into pages: all of them, a year's, a department's, a grade's.</summary>
/// <param name="Folder">Where its pages stand: <c>year/2023</c> holds <c>1.html</c>, <c>2.html</c> …</param>
/// <param name="Heading">What it is a list of: a year, a department's name, the word of a grade.</param>
/// <param name="Kind">Chooses the words around the heading: <c>all</c>, <c>year</c>, <c>department</c>,
/// <c>grade</c>.</param>
/// <param name="Entries">Never empty.</param>
public sealed record ProjectList(string Kind, string Folder, string Heading, IReadOnlyList<CatalogEntry> Entries)
{
    public string FirstRoute => RouteOf(1);

    public int PageCount(int pageSize) => (Entries.Count + pageSize - 1) / pageSize;

    public string RouteOf(int page) => FormattableString.Invariant($"{Folder}/{page}.html");

    public IEnumerable<CatalogEntry> Page(int page, int pageSize) => Entries.Skip((page - 1) * pageSize).Take(pageSize);
}
