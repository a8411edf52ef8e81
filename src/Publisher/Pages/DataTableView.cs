namespace Publisher.Pages;

/// <summary>One open table on the data page: what its rows are, its columns, the files that hold it.</summary>
/// <param name="Key">The columns that no two rows share, as readers are told: <c>id, year</c>.</param>
public sealed record DataTableView(
    string Name,
    string Title,
    string Description,
    string Key,
    IReadOnlyList<DataColumnView> Columns,
    IReadOnlyList<DataFileView> Files
);
