namespace Publisher.Search;

/// <summary>What can be found of one record, and what a result shows of it.</summary>
/// <param name="Ordinal">Its place among all records, held ones counted. Of equal results, the later comes
/// first.</param>
/// <param name="Route">Its page; the file's name, the project's number, is found like a title.</param>
public sealed record SearchDocument(
    int Ordinal,
    string Route,
    string Title,
    string Year,
    string Department,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<string> Narratives
)
{
    /// <summary>All of it in one text: documents with the same text make the same index.</summary>
    public string Key => string.Join('\n', [Route, Title, Year, Department, .. Indicators, "", .. Narratives]);

    /// <summary>
    /// The texts of each rank: what names the record, what it measures and who answers for it, the rest.
    /// </summary>
    internal IReadOnlyList<IEnumerable<string>> Ranks =>
        [
            [Title, Path.GetFileNameWithoutExtension(Route)],
            [Department, Year, .. Indicators],
            Narratives,
        ];
}
