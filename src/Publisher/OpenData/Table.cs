using Publisher.Diagnostics;

namespace Publisher.OpenData;

/// <summary>An open table: what each of its rows is, its columns in order, and which of them name a row.</summary>
/// <param name="Name">Of its files: <c>projects</c>.</param>
/// <param name="Key">Names of the columns that no two rows share.</param>
public sealed record Table(
    string Name,
    BilingualText Title,
    BilingualText Description,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<string> Key
);
