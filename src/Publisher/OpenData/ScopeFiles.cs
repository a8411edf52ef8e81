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
    /// <summary>Records read for a file, or for a table of one, after which everything is collected: what waits for its
    /// row group is old when it is let go, and two files are made at once.</summary>
    private const int Many = 200_000;

    /// <summary>What is made at once: of a part everything; of the whole, which takes long, in two pieces. Its lines
    /// are there already.</summary>
    public static IReadOnlyList<IReadOnlyList<DataFile>> PiecesOf(DataScope scope) =>
        scope.IsWhole
            ?
            [
                [DataFile.Workbook],
                [.. DataFile.Csv, .. DataFile.Parquet],
            ]
            : [OfPart];

    /// <summary>All files of a year or of a department.</summary>
    public static IReadOnlyList<DataFile> OfPart { get; } = [.. DataFile.Csv, DataFile.Workbook, DataFile.Lines];

    /// <param name="piece">One of <see cref="PiecesOf"/>.</param>
    public void Write(DataScope scope, IReadOnlyList<DataFile> piece)
    {
        if (piece.Contains(DataFile.Lines))
            output.Write(scope.RouteOf(DataFile.Lines.Name), stream => Copy(scope, stream));
        if (piece.Contains(DataFile.Workbook))
            output.Write(scope.RouteOf(DataFile.Workbook.Name), stream => WriteWorkbook(scope, stream));
        if (piece.Contains(DataFile.Csv[0]))
            WriteCsvAndParquet(scope, piece);
    }

    /// <summary>What Parquet must know beforehand is found while CSV is written.</summary>
    private void WriteCsvAndParquet(DataScope scope, IReadOnlyList<DataFile> piece)
    {
        var shapes = Tables.All.Select(t => new NumberShapes(t)).ToArray();
        output.Write(
            [.. DataFile.Csv.Select(f => scope.RouteOf(f.Name))],
            streams => WriteCsv(scope, streams, scope.IsWhole ? shapes : null)
        );
        foreach (var (i, file) in DataFile.Parquet.Index())
            if (piece.Contains(file))
                output.Write(scope.RouteOf(file.Name), stream => WriteParquet(scope, i, stream, shapes[i]));
    }

    private void Copy(DataScope scope, Stream stream)
    {
        foreach (var (bytes, _) in lines.Of(scope.Places))
            stream.Write(bytes.Span);
    }

    /// <summary>All tables at once.</summary>
    /// <param name="shapes">Of the numbers in them; null where nobody asks for them.</param>
    private void WriteCsv(DataScope scope, IReadOnlyList<Stream> streams, NumberShapes[]? shapes)
    {
        var tables = new List<ITableWriter>();
        foreach (var (i, table) in Tables.All.Index())
        {
            var csv = new CsvTableWriter(streams[i], table);
            tables.Add(shapes is null ? csv : new BothTables(csv, shapes[i]));
        }
        var reader = new LineReader();
        foreach (var (place, line) in LinesOf(scope))
            if (withdrawalsAt(place) is { } withdrawals)
                WriteAll(withdrawals, tables[^1]);
            else
                reader.Read(line.Span, tables);
        tables.ForEach(t => t.Dispose());
    }

    /// <summary>A workbook takes one table after the other.</summary>
    private void WriteWorkbook(DataScope scope, Stream stream)
    {
        using var workbook = new XlsxWorkbook(stream, language);
        foreach (var (i, table) in Tables.All.Index())
            WriteTable(scope, i, workbook.Add(table));
    }

    /// <summary>One table after the other: the rows of a group are held in memory.</summary>
    private void WriteParquet(DataScope scope, int table, Stream stream, NumberShapes shapes) =>
        WriteTable(scope, table, new ParquetTableWriter(stream, Tables.All[table], shapes.Shapes));

    /// <param name="table">Its place among <see cref="Tables.All"/>.</param>
    private void WriteTable(DataScope scope, int table, ITableWriter rows)
    {
        var reader = new LineReader();
        foreach (var (place, line) in LinesOf(scope))
            if (withdrawalsAt(place) is not { } withdrawals)
                reader.Read(line.Span, table, rows);
            else if (table == Tables.All.Count - 1)
                WriteAll(withdrawals, rows);
        rows.Dispose();
    }

    private IEnumerable<(int Place, ReadOnlyMemory<byte> Line)> LinesOf(DataScope scope)
    {
        var read = 0;
        foreach (var (bytes, run) in lines.Of(scope.Places))
        foreach (var (place, line) in run)
        {
            yield return (place, bytes[line]);
            if (++read % Many == 0)
                GC.Collect();
        }
    }

    private static void WriteAll(IEnumerable<Value[]> rows, ITableWriter table)
    {
        foreach (var row in rows)
            table.Write(row);
    }
}
