using Publisher.Diagnostics;
using Publisher.Reading;
using Publisher.Records;
using Publisher.Reports;

namespace Publisher;

/// <summary>Findings → files with their department, read once more where something was found in them.</summary>
public static class DepartmentFindings
{
    /// <param name="findings">In reading order.</param>
    public static IReadOnlyList<ReportedFile> Of(string root, IReadOnlyList<Diagnostic> findings)
    {
        var records = InputFolder.Find(root, new DiagnosticBag()).Records.ToDictionary(r => r.Path);
        return
        [
            .. findings
                .GroupBy(f => f.Span.File.Path)
                .Select(g => Of(root, records.GetValueOrDefault(g.Key), g.Key, [.. g])),
        ];
    }

    private static ReportedFile Of(string root, RecordFile? place, string path, IReadOnlyList<Diagnostic> findings)
    {
        var unheard = new DiagnosticBag();
        var record =
            place is not null && SourceReader.Read(Path.Combine(root, path), path, unheard) is { } file
                ? RecordReader.Read(place, file, unheard)
                : null;
        return new ReportedFile(
            path,
            record?.EditorTitle is { } title ? $"〔{title.Value}〕" : Legible(record?.Name),
            Legible(record?.CompetentDepartment),
            findings
        );
    }

    /// <summary>Null where there is nothing to read.</summary>
    private static string? Legible(TextCell? cell) =>
        cell is { IsIllegible: false, Text.Length: > 0 } ? cell.Text : null;
}
