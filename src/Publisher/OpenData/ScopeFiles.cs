using Publisher.Output;

namespace Publisher.OpenData;

/// <summary>Writes the files of one part of the open data after another, each from its lines. Safe from any
/// thread.</summary>
/// <param name="withdrawalAt">The row of a withdrawn record in the table of corrections, by its place; null for a
/// record that stands.</param>
internal sealed class ScopeFiles(OutputFolder output, LineRuns lines, Func<int, Value[]?> withdrawalAt)
{
    /// <summary>Those of a year or of a department.</summary>
    public static IReadOnlyList<DataFile> OfPart { get; } = [DataFile.Lines, .. DataFile.Csv];

    /// <summary>All that is made for a part; the lines of the whole are there already.</summary>
    public static IReadOnlyList<DataFile> FilesOf(DataScope scope) =>
        scope.Folder == DataScope.Whole ? DataFile.Csv : OfPart;

    public void Write(DataScope scope)
    {
        var files = FilesOf(scope);
        output.Write(
            [.. files.Select(f => scope.RouteOf(f.Name))],
            streams =>
            {
                var tables = streams.Zip(files, (s, f) => f.Table is null ? null : new CsvTableWriter(s, f.Table));
                WriteRows(scope, files[0].Table is null ? streams[0] : null, [.. tables.OfType<CsvTableWriter>()]);
            }
        );
    }

    /// <param name="tables">For each table, in the order of <see cref="Tables.All"/>.</param>
    private void WriteRows(DataScope scope, Stream? copy, IReadOnlyList<ITableWriter> tables)
    {
        foreach (var (bytes, run) in lines.Of(scope.Places))
        {
            copy?.Write(bytes.Span);
            foreach (var (place, line) in run)
            {
                if (withdrawalAt(place) is { } withdrawal)
                {
                    tables[^1].Write(withdrawal);
                    continue;
                }
                var disclosure = LineReader.Read(bytes.Span[line]);
                tables[0].Write(disclosure.Project);
                for (var i = 0; i < disclosure.Details.Count; i++)
                    foreach (var row in disclosure.Details[i])
                        tables[i + 1].Write(row);
            }
        }
        foreach (var table in tables)
            table.Dispose();
    }
}
