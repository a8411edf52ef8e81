namespace Publisher.OpenData;

/// <summary>A file that a part of the open data has.</summary>
/// <param name="Name">In the folder of the part: <c>projects.csv</c>.</param>
/// <param name="Table">Null for a file of all tables.</param>
internal sealed record DataFile(string Name, Table? Table)
{
    public static DataFile Lines { get; } = new("disclosures.jsonl", null);

    public static DataFile Dictionary { get; } = new("dictionary.csv", OpenData.Dictionary.Table);

    public static DataFile Workbook { get; } = new("disclosures.xlsx", null);

    public static DataFile Archive { get; } = new("disclosures.zip", null);

    /// <summary>A file for each table.</summary>
    public static IReadOnlyList<DataFile> Csv { get; } = [.. Tables.All.Select(t => new DataFile($"{t.Name}.csv", t))];

    /// <summary>A file for each table, of the whole alone.</summary>
    public static IReadOnlyList<DataFile> Parquet { get; } =
    [.. Tables.All.Select(t => new DataFile($"{t.Name}.parquet", t))];

    /// <summary>What the archive holds, besides what describes it.</summary>
    public static IReadOnlyList<DataFile> Packed { get; } = [.. Csv, Dictionary];

    /// <summary>All that stands in the folder of the whole, besides what describes it.</summary>
    public static IReadOnlyList<DataFile> All { get; } = [.. Csv, Lines, Workbook, .. Parquet, Dictionary, Archive];

    /// <summary>The ending, without its point.</summary>
    public string Format => Path.GetExtension(Name)[1..];

    /// <summary>In a data package: the name of the table, or of what holds them all.</summary>
    public string ResourceName => Table is not null && Format == "csv" ? Table.Name : Name.Replace('.', '-');
}
