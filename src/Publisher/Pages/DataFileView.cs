namespace Publisher.Pages;

/// <summary>A file of open data as a page leads to it.</summary>
/// <param name="Route">As a link takes it.</param>
/// <param name="Name">In its folder: <c>projects.csv</c>.</param>
/// <param name="Table">Whose rows it holds, as its name says: <c>projects</c>.</param>
/// <param name="Format">Its ending: <c>csv</c>.</param>
/// <param name="Size">Empty where it is not told.</param>
public sealed record DataFileView(string Route, string Name, string Table, string Format, string Size)
{
    /// <param name="bytes">Null where the size is not to be told.</param>
    public static DataFileView Of(string route, long? bytes) =>
        new(
            SitePlan.LinkTo(route),
            Path.GetFileName(route),
            Path.GetFileNameWithoutExtension(route),
            Path.GetExtension(route)[1..],
            bytes is { } size ? Figures.Size(size) : ""
        );
}
