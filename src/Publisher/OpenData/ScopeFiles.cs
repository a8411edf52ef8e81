using Publisher.Diagnostics;
using Publisher.Output;

namespace Publisher.OpenData;

/// <summary>Writes the files of one part of the open data after another, each from its lines. Safe from any
/// thread.</summary>
/// <param name="withdrawalsAt">The rows of a withdrawn record in the table of corrections, by its place; null for a
/// record that stands.</param>
/// <param name="language">Of the titles in workbooks.</param>
internal sealed class ScopeFiles(
    OutputFolder output,
    LineRuns lines,
    Func<int, IEnumerable<Value[]>?> withdrawalsAt,
    Language language
)
{
    /// <summary>Those of a year or of a department.</summary>
    public static IReadOnlyList<DataFile> OfPart { get; } = [.. DataFile.Csv, DataFile.Workbook, DataFile.Lines];

    /// <summary>All that is made for a part; the lines of the whole are there already.</summary>
    public static IReadOnlyList<DataFile> FilesOf(DataScope scope) =>
        scope.IsWhole ? [.. DataFile.Csv, DataFile.Workbook, .. DataFile.Parquet] : OfPart;

    public void Write(DataScope scope)
    {
        if (!scope.IsWhole)
            output.Write(scope.RouteOf(DataFile.Lines.Name), stream => Copy(scope, stream));
        output.Write(
            [.. DataFile.Csv.Select(f => scope.RouteOf(f.Name))],
            streams => Read(scope, [.. streams.Zip(Tables.All, (s, t) => new CsvTableWriter(s, t))])
        );
        output.Write(scope.RouteOf(DataFile.Workbook.Name), stream => WriteWorkbook(scope, stream));
        if (!scope.IsWhole)
            return;
        var shapes = Tables.All.Select(t => new NumberShapes(t)).ToList();
        output.Attempt(() => Read(scope, shapes));
        foreach (var (i, file) in DataFile.Parquet.Index())
            output.Write(scope.RouteOf(file.Name), stream => WriteParquet(scope, i, stream, shapes[i]));
    }

    private void Copy(DataScope scope, Stream stream)
    {
        foreach (var (bytes, _) in lines.Of(scope.Places))
            stream.Write(bytes.Span);
    }

    /// <summary>A workbook takes one table after the other.</summary>
    private void WriteWorkbook(DataScope scope, Stream stream)
    {
        using var workbook = new XlsxWorkbook(stream, language);
        for (var i = 0; i < Tables.All.Count; i++)
            Read(scope, Only(i, workbook.Add(Tables.All[i])));
    }

    /// <summary>One table after the other: the rows of a group are held in memory.</summary>
    private void WriteParquet(DataScope scope, int table, Stream stream, NumberShapes shapes) =>
        Read(scope, Only(table, new ParquetTableWriter(stream, Tables.All[table], shapes.Shapes)));

    private static ITableWriter?[] Only(int table, ITableWriter writer)
    {
        var tables = new ITableWriter?[Tables.All.Count];
        tables[table] = writer;
        return tables;
    }

    /// <summary>Reads all rows of a part, and ends its tables.</summary>
    /// <param name="tables">In the order of <see cref="Tables.All"/>; null for those that are not wanted.</param>
    private void Read(DataScope scope, IReadOnlyList<ITableWriter?> tables)
    {
        foreach (var (bytes, run) in lines.Of(scope.Places))
        foreach (var (place, line) in run)
        {
            if (withdrawalsAt(place) is not { } withdrawals)
                LineReader.Read(bytes.Span[line], tables);
            else
                foreach (var row in withdrawals)
                    tables[^1]?.Write(row);
        }
        foreach (var table in tables)
            table?.Dispose();
    }
}
