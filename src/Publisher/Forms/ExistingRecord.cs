using System.Text;
using Publisher.Diagnostics;
using Publisher.Reading;

namespace Publisher.Forms;

/// <summary>A record that an import would replace: what it says, and what of it no workbook can give.</summary>
/// <param name="Publication">The lines of its section <c>publication</c>; empty where it has none.</param>
internal sealed record ExistingRecord(RecordFile Place, byte[] Bytes, PrintedForm Form, string Publication)
{
    /// <param name="start">Of the form that would replace it.</param>
    /// <param name="isReadable">False where a finding says why nothing may be written.</param>
    /// <returns>Null where there is no such record.</returns>
    public static ExistingRecord? Read(
        string root,
        RecordFile place,
        SourceSpan start,
        DiagnosticBag findings,
        out bool isReadable
    )
    {
        isReadable = true;
        var existing = new[] { place, place with { Extension = ".yaml" } }.FirstOrDefault(p =>
            Path.Exists(Path.Combine(root, p.Path))
        );
        if (existing is null)
            return null;
        var own = new DiagnosticBag();
        var file = SourceReader.Read(Path.Combine(root, existing.Path), existing.Path, own);
        var record = file is null ? null : RecordReader.Read(existing, file, own);
        isReadable = record is not null && !own.HasErrors;
        if (isReadable)
            return new ExistingRecord(existing, file!.ToBytes(), RecordForm.Of(record!), PublicationOf(file));
        findings.Report(FormCodes.OldRecordUnreadable, start, [("found", existing.Path)]);
        return null;
    }

    /// <summary>The new form with what only the editor can have written, where the workbook does not say it.</summary>
    public PrintedForm AddTo(PrintedForm form) =>
        form with
        {
            EditorTitle = form.EditorTitle ?? Form.EditorTitle,
            RuleSet = form.RuleSet ?? Form.RuleSet,
            Published = form.Published ?? Form.Published,
            Explanation = form.Explanation ?? Form.Explanation,
            SourceDocument = Form.SourceDocument ?? form.SourceDocument,
            SourceForm = Form.SourceForm ?? form.SourceForm,
            Notes = form.Notes.Count > 0 ? form.Notes : Form.Notes,
        };

    private static string PublicationOf(SourceFile file)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        var section = new StringBuilder();
        var isInside = false;
        foreach (var line in lines)
        {
            if (line.Length > 0 && line[0] is not (' ' or '#' or '-'))
                isInside = line.StartsWith($"{PublicationShape.Section.Key}:", StringComparison.Ordinal);
            if (isInside && (section.Length > 0 || line.Length > 0))
                section.Append(line).Append('\n');
        }
        return section.Length == 0 ? "" : section.ToString().TrimEnd('\n') + "\n";
    }
}
