namespace Publisher.Pages;

/// <summary>A file of open data as a page leads to it.</summary>
/// <param name="Route">As a link takes it.</param>
/// <param name="Name">In its folder: <c>projects.csv</c>.</param>
/// <param name="Table">Whose rows it holds, as its name says: <c>projects</c>.</param>
/// <param name="Format">Its ending: <c>csv</c>.</param>
/// <param name="TableKey">Of the table's name in the theme's strings.</param>
/// <param name="FormatKey">Of the format's name there.</param>
/// <param name="FileKey">Of what a file of that format holds, if it is not of one table.</param>
/// <param name="Size">Empty where it is not told.</param>
public sealed record DataFileView(
    string Route,
    string Name,
    string Table,
    string Format,
    string TableKey,
    string FormatKey,
    string FileKey,
    string Size
)
{
    /// <param name="bytes">Null where the size is not to be told.</param>
    public static DataFileView Of(string route, long? bytes)
    {
        var (table, format) = (Path.GetFileNameWithoutExtension(route), Path.GetExtension(route)[1..]);
        return new DataFileView(
            SitePlan.LinkTo(route),
            Path.GetFileName(route),
            table,
            format,
            $"data_table_{table}",
            $"data_format_{format}",
            $"data_file_{format}",
            bytes is { } size ? Figures.Size(size) : ""
        );
    }
}
