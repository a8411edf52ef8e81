using Publisher.Diagnostics;
using Publisher.Output;
using Publisher.Reading;

namespace Publisher.Forms;

/// <summary>Record files → a workbook each, with the official form.</summary>
public static class FormExport
{
    /// <param name="ids">Of the records that are meant, all where there is none.</param>
    /// <param name="target">The folder for them, and what findings call it.</param>
    /// <param name="replaces">Workbooks there that say something else are replaced.</param>
    /// <returns>How many workbooks were written, and how many were there already.</returns>
    public static (int Written, int Kept) Run(
        string root,
        IReadOnlyList<string> ids,
        (string Path, string Name) target,
        bool replaces,
        DiagnosticBag findings
    )
    {
        var (written, kept) = (0, 0);
        var records = InputFolder.Find(root, findings).Records;
        foreach (var id in ids.Where(id => !records.Any(r => IsMeant(r, id))))
            findings.Report(FormCodes.NoSuchRecord, SourceSpan.Whole(InputFolder.RecordsPath), [("found", id)]);
        foreach (var place in records.Where(r => ids.Count == 0 || ids.Any(id => IsMeant(r, id))))
        {
            if (Read(root, place, findings) is not { } form)
                continue;
            using var workbook = new MemoryStream();
            FormWorkbook.Write(workbook, form, place.FiscalYear, place.Id);
            var path = $"{place.Place}.xlsx";
            switch (
                Write(Path.Combine(target.Path, path), $"{target.Name}/{path}", workbook.ToArray(), replaces, findings)
            )
            {
                case true:
                    written++;
                    break;
                case null:
                    kept++;
                    break;
            }
        }
        return (written, kept);
    }

    private static bool IsMeant(RecordFile record, string id) => record.Id == id || record.Place == id;

    /// <summary>A record with faults is not exported: a form made of part of it would look whole.</summary>
    private static PrintedForm? Read(string root, RecordFile place, DiagnosticBag findings)
    {
        var own = new DiagnosticBag();
        var file = SourceReader.Read(Path.Combine(root, place.Path), place.Path, own);
        var record = file is null ? null : RecordReader.Read(place, file, own);
        if (record is not null && !own.HasErrors)
            return RecordForm.Of(record);
        findings.AddRange(own.Findings);
        return null;
    }

    /// <returns>Null where the same stands there already; false where a finding says why nothing was written.</returns>
    private static bool? Write(string path, string name, byte[] bytes, bool replaces, DiagnosticBag findings)
    {
        byte[]? old = null;
        if (Path.Exists(path))
        {
            old = SourceReader.ReadBytes(path, name, int.MaxValue, findings);
            if (old is null)
                return false;
            if (old.AsSpan().SequenceEqual(bytes))
                return null;
            if (!replaces)
            {
                findings.Report(FormCodes.WorkbookExists, SourceSpan.Whole(name), [("found", name)]);
                return false;
            }
        }
        return OfficeFile.Write(path, name, bytes, old, findings);
    }
}
